-- The ledger proper: change events become events of every kind, with what was before, under which circumstances, and sealed into a tree.
-- Who may see what of it follows the event's team. Rows are only ever added; src/plugins/audit/README.md tells what each table is for.

alter table ledger.change_event rename to event;
alter sequence ledger.change_event_id_seq rename to event_id_seq;
alter index ledger.change_event_by_row rename to event_by_row;
alter index ledger.change_event_by_team rename to event_by_team;
alter trigger change_event_is_append_only on ledger.event rename to event_is_append_only;
alter trigger change_event_is_not_truncated on ledger.event rename to event_is_not_truncated;
alter policy change_event_read on ledger.event rename to event_read;
alter policy change_event_write on ledger.event rename to event_write;
alter table ledger.event
  drop constraint change_event_action_check,
  add constraint event_action_check check (action ~ '^[a-z][a-z-]{0,40}$'),
  add column kind text not null default 'change' check (kind ~ '^[a-z][a-z-]{0,40}$'),
  add column context_id bigint,
  add column claimed_at timestamptz,
  add column reason_code text check (reason_code ~ '^[a-z][a-z-]{0,40}$');
create index event_by_transaction on ledger.event (transaction_id, id);

-- Servers of the release before go on reading, and triggers not yet replaced go on writing, through the old name.
create view ledger.change_event with (security_invoker = true) as
  select id, transaction_id, recorded_at, actor, request_id, team_id, table_name, row_key, action, changed_fields
    from ledger.event
   where kind = 'change';

-- Under which circumstances: one row for each team that a transaction recorded anything of, which is one act for a reader.
create table ledger.context (
  id bigint generated always as identity primary key,
  transaction_id xid8 not null default pg_current_xact_id(),
  team_id text,
  actor text not null,
  request_id text,
  intent text,
  reason text,
  address text,
  database_role text not null default session_user
);
create index context_by_transaction on ledger.context (transaction_id);

-- What of an event can be erased or pruned: values before a change, or what an event about no row tells. As JSON of text alone.
create table ledger.payload (
  event_id bigint primary key,
  team_id text,
  prior jsonb,
  detail text,
  check (prior is not null or detail is not null)
);

-- What the sealer makes of events: their leaves in one order without gaps, and the salts of their commitments.
create table ledger.leaf (
  leaf_index bigint primary key,
  event_id bigint not null unique,
  bytes bytea not null
);
create table ledger.salt (
  event_id bigint primary key,
  salt bytea not null check (length(salt) = 32)
);
create table ledger.tile (
  level integer not null,
  tile_index bigint not null,
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, tile_index)
);
create table ledger.verifier_key (
  id integer generated always as identity primary key,
  verifier text not null unique,
  since_size bigint not null,
  added_at timestamptz not null default clock_timestamp()
);
-- One signed statement for each size, so that there are never two.
create table ledger.checkpoint (
  size bigint primary key,
  root bytea not null check (length(root) = 32),
  note text not null,
  signed_at timestamptz not null default clock_timestamp()
);
-- How far the sealer is: all events of transactions before `sealed_before`, and of those before `until` the ones up to `last_event`.
create table ledger.seal_progress (
  is_only boolean primary key default true check (is_only),
  sealed_before xid8 not null default '0',
  until xid8 not null default '0',
  last_event bigint not null default 0,
  size bigint not null default 0
);
insert into ledger.seal_progress default values;

create or replace function ledger.refuse_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'the ledger is never altered: %', tg_table_name using errcode = 'LU002';
end
$$;

-- The last tile of a level grows; what it held stays.
create function ledger.let_tile_grow() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if new.level = old.level and new.tile_index = old.tile_index and length(new.hashes) >= length(old.hashes)
     and substring(new.hashes from 1 for length(old.hashes)) = old.hashes then
    return new;
  end if;
  raise exception 'a tile of the ledger only ever grows' using errcode = 'LU002';
end
$$;
create trigger tile_grows before update on ledger.tile for each row execute function ledger.let_tile_grow();
alter table ledger.tile enable always trigger tile_grows;

do $$
declare
  of_table text;
begin
  foreach of_table in array array['context', 'payload', 'leaf', 'salt', 'verifier_key', 'checkpoint'] loop
    execute format('create trigger %I before update or delete on ledger.%I for each statement execute function ledger.refuse_change()',
                   of_table || '_is_append_only', of_table);
    execute format('alter table ledger.%I enable always trigger %I', of_table, of_table || '_is_append_only');
  end loop;
  foreach of_table in array array['context', 'payload', 'leaf', 'salt', 'tile', 'verifier_key', 'checkpoint', 'seal_progress'] loop
    execute format('create trigger %I before truncate on ledger.%I for each statement execute function ledger.refuse_change()',
                   of_table || '_is_not_truncated', of_table);
    execute format('alter table ledger.%I enable always trigger %I', of_table, of_table || '_is_not_truncated');
  end loop;
  foreach of_table in array array['context', 'payload', 'tile', 'verifier_key', 'checkpoint', 'seal_progress'] loop
    execute format('alter table ledger.%I enable row level security', of_table);
  end loop;
  foreach of_table in array array['tile', 'seal_progress'] loop
    execute format('create trigger %I before delete on ledger.%I for each statement execute function ledger.refuse_change()',
                   of_table || '_is_not_removed', of_table);
    execute format('alter table ledger.%I enable always trigger %I', of_table, of_table || '_is_not_removed');
  end loop;
  foreach of_table in array array['context', 'payload'] loop
    execute format($p$create policy own_team on ledger.%I
                        using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')$p$,
                   of_table);
    execute format($p$create policy not_for_grantees on ledger.%I as restrictive
                        using ((select coalesce(current_setting('app.grantee', true), '')) = ''
                               or (select current_setting('app.scope', true)) = 'all')$p$, of_table);
  end loop;
  -- Hashes and signatures say nothing about anybody.
  foreach of_table in array array['tile', 'verifier_key', 'checkpoint', 'seal_progress'] loop
    execute format('create policy for_everybody on ledger.%I using (true) with check (true)', of_table);
  end loop;
end $$;

-- Leaves and salts of the events that the reader sees. COPY, by which the sealer adds them, knows no row security, so that the servers have
-- no right on the tables themselves.
create view ledger.seen_leaf with (security_barrier = true) as
  select l.leaf_index, l.event_id, l.bytes, s.salt
    from ledger.event e
    join ledger.leaf l on l.event_id = e.id
    left join ledger.salt s on s.event_id = e.id;

-- The circumstances of this transaction for a team, noted when it first records something of that team: what is said to one team of an act
-- that touches several is not said to another. Fails, and the write with it, when nobody acts.
create function ledger.open_context(of_team text) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  acting text := current_setting('app.actor', true);
  team text := coalesce(of_team, nullif(current_setting('app.team', true), ''));
  noted bigint;
begin
  if acting is null or acting = '' then
    raise exception 'no actor: whoever writes to a recorded table must say who it is'
      using errcode = 'LU001', hint = 'Run the work inside runAs() of src/lib/actor.ts, or set app.actor in the session.';
  end if;
  select c.id into noted
    from ledger.context c
   where c.transaction_id = pg_current_xact_id() and c.team_id is not distinct from team and c.actor = acting
     and c.reason is not distinct from nullif(current_setting('app.reason', true), '')
   order by c.id desc
   limit 1;
  if noted is not null then
    return noted;
  end if;
  insert into ledger.context (team_id, actor, request_id, intent, reason, address)
  values (team, acting,
          nullif(current_setting('app.request', true), ''), nullif(current_setting('app.intent', true), ''),
          nullif(current_setting('app.reason', true), ''), nullif(current_setting('app.address', true), ''))
  returning id into noted;
  return noted;
end
$$;

-- Records of one kind as they are now, as canonical JSON, with the reader's rights. Each table has a function of its own for it.
create function ledger.images(of_table text, keys text[]) returns table (row_key text, image text)
  language plpgsql
  stable
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query execute format('select i.row_key, i.image from ledger.%I($1) i', 'image_of_' || of_table) using keys;
end
$$;

-- The same, all rows one page behind the other.
create function ledger.page_of(of_table text, after bigint, most integer) returns table (row_id bigint, row_key text, image text)
  language plpgsql
  stable
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query execute format('select i.row_id, i.row_key, i.image from ledger.%I($1, $2) i', 'page_of_' || of_table) using after, most;
end
$$;

-- An event about no row: somebody came in, took something away, looked at something.
create function ledger.emit(of_kind text, of_action text, of_type text, of_key text, of_team text, of_detail text,
                            of_claimed_at timestamptz default null, of_reason_code text default null) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  -- Not returned by the insert: whoever acts may record what they may not read.
  emitted bigint := nextval('ledger.event_id_seq');
begin
  if of_kind = 'change' then
    raise exception 'a change is recorded by the row that changes' using errcode = 'LU002';
  end if;
  insert into ledger.event (id, kind, context_id, actor, team_id, table_name, row_key, action, claimed_at, reason_code)
  overriding system value
  values (emitted, of_kind, ledger.open_context(of_team), current_setting('app.actor', true), of_team, of_type, of_key, of_action, of_claimed_at,
          of_reason_code);
  if of_detail is not null then
    insert into ledger.payload (event_id, team_id, detail) values (emitted, of_team, of_detail);
  end if;
  return emitted;
end
$$;
revoke execute on all functions in schema ledger from public;
