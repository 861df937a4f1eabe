-- Schemas of our own. Strapi inspects only `public`, so what stands here is never altered by its schema sync.
create schema luminous;
create schema ledger;

revoke create on schema public from public;
alter default privileges revoke execute on functions from public;

-- Which build the database is in step with; see src/lib/release.ts.
create table luminous.release (
  fingerprint text not null,
  migrated_at timestamptz not null default clock_timestamp()
);

-- What happened, written in the transaction that makes it true; see src/lib/events.ts.
create table luminous.outbox (
  id bigint generated always as identity primary key,
  event text not null,
  team_id text not null,
  payload jsonb not null,
  occurred_at timestamptz not null default clock_timestamp()
);
create index outbox_by_time on luminous.outbox (occurred_at);

-- One row a node: that it lives, under which names its workers lock jobs, and when a job that it asked for last came back. See
-- src/lib/probes.ts.
create table luminous.node (
  id text primary key,
  worker_ids text[] not null,
  beat_at timestamptz not null default now(),
  answered_at timestamptz
);

-- One row for each mail that an event causes, so that an event delivered twice sends one mail.
create table luminous.mail_delivery (
  event_id bigint not null references luminous.outbox (id),
  recipient text not null,
  accepted_at timestamptz,
  primary key (event_id, recipient)
);

-- Names a row made by set-wise SQL, in the shape of Strapi's own document ids: a letter, the time in milliseconds, 48 random bits. Ids
-- that rise with time keep a bulk load on few pages of the index.
create function luminous.new_document_id() returns text
  language sql volatile
  set search_path = pg_catalog, pg_temp
  return 'l' || lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 11, '0')
             || substr(replace(gen_random_uuid()::text, '-', ''), 21, 12);

-- Which definition of its triggers and policies a table carries; see src/lib/settle.ts.
create table luminous.guard (
  table_name text not null,
  mark text not null,
  definition_sha256 text not null,
  primary key (table_name, mark)
);
