-- One team asks another for the proven history of something, somebody of the other decides how much of it is given, and a bundle is made.
-- See docs/adr/0019. `team_id` is the team whose records they are, as everywhere.
create table luminous.auditor_request (
  id text primary key,
  team_id text not null,
  team_slug text not null,
  asker_id text not null,
  asker_slug text not null,
  scope jsonb not null,
  message text,
  asked_at timestamptz not null default clock_timestamp(),
  asked_by text not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'made', 'failed', 'declined', 'withdrawn', 'expired')),
  -- What was decided: by the team itself, or by Luminous on a legal basis.
  decided_at timestamptz,
  decided_by text,
  is_on_behalf boolean,
  legal_basis text,
  decline_reason text,
  granted_scope jsonb,
  -- Which records that meant when it was approved, as pairs of type and key: what comes to be later is not given.
  granted_records jsonb,
  ends_at timestamptz,
  -- Why no bundle could be made, as the code of a problem.
  fault text,
  -- The receipt.
  made_at timestamptz,
  checkpoint_size bigint,
  root_hash text,
  bundle_sha256 text,
  bundle_bytes bigint,
  event_count integer,
  record_count integer,
  constraint between_two_teams check (team_id <> asker_id),
  constraint on_behalf_by_law check (is_on_behalf is not true or state = 'declined' or legal_basis is not null),
  constraint approved_in_full check (
    state not in ('approved', 'made') or (granted_scope is not null and granted_records is not null and ends_at is not null)),
  constraint made_with_receipt check (
    state <> 'made' or (made_at is not null and checkpoint_size is not null and root_hash is not null and bundle_sha256 is not null
                        and bundle_bytes is not null and event_count is not null and record_count is not null))
);
create index auditor_request_by_owner on luminous.auditor_request (team_id, asked_at desc, id desc);
create index auditor_request_by_asker on luminous.auditor_request (asker_id, asked_at desc, id desc);
create index auditor_request_by_time on luminous.auditor_request (asked_at desc, id desc);
create index auditor_request_by_end on luminous.auditor_request (ends_at) where state in ('approved', 'made');

-- All that happened to a request; each is an event of the ledger as well, of the team whose records they are.
create table luminous.auditor_request_step (
  id bigint generated always as identity primary key,
  request_id text not null references luminous.auditor_request (id),
  at timestamptz not null default clock_timestamp(),
  step text not null check (
    step in ('asked', 'narrowed', 'approved', 'declined', 'made', 'failed', 'viewed', 'downloaded', 'withdrawn', 'expired')),
  side text not null check (side in ('asker', 'owner', 'luminous')),
  actor text not null,
  event_id bigint not null
);
create index auditor_request_step_by_request on luminous.auditor_request_step (request_id, id);

-- The bundle as it was made, part by part; gone when the request is over.
create table luminous.auditor_request_part (
  request_id text not null references luminous.auditor_request (id),
  part integer not null,
  bytes bytea not null,
  primary key (request_id, part)
);

alter table luminous.auditor_request enable row level security;
alter table luminous.auditor_request force row level security;
create policy owner_reads on luminous.auditor_request for select
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all');
create policy owner_decides on luminous.auditor_request for update
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')
  with check (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all');
-- Nobody asks in another's name. Whoever asks sees what became of it and may take it back; nothing else.
create policy asker_reads on luminous.auditor_request for select
  using (asker_id = (select current_setting('app.team', true)));
create policy asker_asks on luminous.auditor_request for insert
  with check (asker_id = (select current_setting('app.team', true)) and state = 'asked' and decided_at is null and granted_records is null);
create policy asker_withdraws on luminous.auditor_request for update
  using (asker_id = (select current_setting('app.team', true)))
  with check (asker_id = (select current_setting('app.team', true)) and state = 'withdrawn');
create policy not_for_grantees on luminous.auditor_request as restrictive
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all');

-- Who sees the request sees what happened to it.
alter table luminous.auditor_request_step enable row level security;
alter table luminous.auditor_request_step force row level security;
create policy of_seen_request on luminous.auditor_request_step
  using (exists (select from luminous.auditor_request r where r.id = request_id))
  with check (exists (select from luminous.auditor_request r where r.id = request_id));

-- Who sees the request reads its bundle, while it may be fetched; the owner's side puts it there, and takes it away.
alter table luminous.auditor_request_part enable row level security;
alter table luminous.auditor_request_part force row level security;
create policy while_it_holds on luminous.auditor_request_part for select
  using (exists (select from luminous.auditor_request r where r.id = request_id and r.state = 'made' and r.ends_at > now())
         or (select current_setting('app.scope', true)) = 'all');
create policy made_for_owner on luminous.auditor_request_part for insert
  with check (exists (select from luminous.auditor_request r
                       where r.id = request_id and r.state = 'approved'
                         and (r.team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')));
create policy taken_away on luminous.auditor_request_part for delete
  using ((select current_setting('app.scope', true)) = 'all');

-- The database's own copy of the rules: what was asked, what was decided and what was given stay as they were.
create function luminous.guard_auditor_request() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if (new.id, new.team_id, new.team_slug, new.asker_id, new.asker_slug, new.scope, new.message, new.asked_at, new.asked_by)
     is distinct from
     (old.id, old.team_id, old.team_slug, old.asker_id, old.asker_slug, old.scope, old.message, old.asked_at, old.asked_by) then
    raise exception 'what was asked is never altered' using errcode = 'LU002';
  end if;
  if old.decided_at is not null
     and (new.decided_at, new.decided_by, new.is_on_behalf, new.legal_basis, new.granted_scope, new.granted_records, new.ends_at)
         is distinct from
         (old.decided_at, old.decided_by, old.is_on_behalf, old.legal_basis, old.granted_scope, old.granted_records, old.ends_at) then
    raise exception 'what was decided is never altered' using errcode = 'LU002';
  end if;
  if old.made_at is not null
     and (new.made_at, new.checkpoint_size, new.root_hash, new.bundle_sha256, new.bundle_bytes, new.event_count, new.record_count)
         is distinct from
         (old.made_at, old.checkpoint_size, old.root_hash, old.bundle_sha256, old.bundle_bytes, old.event_count, old.record_count) then
    raise exception 'a receipt is never altered' using errcode = 'LU002';
  end if;
  if not (case old.state
            when 'asked' then new.state in ('approved', 'declined', 'withdrawn')
            when 'approved' then new.state in ('made', 'failed', 'withdrawn', 'expired')
            when 'made' then new.state in ('withdrawn', 'expired')
            else false
          end) then
    raise exception 'a request that is % does not become %', old.state, new.state using errcode = 'LU002';
  end if;
  return new;
end
$$;
create trigger auditor_request_keeps_its_word before update on luminous.auditor_request
  for each row execute function luminous.guard_auditor_request();
alter table luminous.auditor_request enable always trigger auditor_request_keeps_its_word;
