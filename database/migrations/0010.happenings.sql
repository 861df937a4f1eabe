-- What happened about a record has a chain of its own beside the record's changes. Whoever changes a row waits for the one before; those who
-- look at it do not, so that the order of their events has to be made: each waits for the one before it to be on record.

-- Which kind of event is told by the index, because some records are looked at far more often than they change.
create index event_by_record on ledger.event (table_name, row_key, id) include (kind);
drop index ledger.event_by_row;

create or replace function ledger.emit(of_kind text, of_action text, of_type text, of_key text, of_team text, of_detail text,
                                       of_claimed_at timestamptz default null, of_reason_code text default null) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  context bigint;
  emitted bigint;
begin
  if of_kind = 'change' then
    raise exception 'a change is recorded by the row that changes' using errcode = 'LU002';
  end if;
  context := ledger.open_context(of_team);
  -- Last of all, and before the event has its number and its time: held until the transaction ends.
  perform pg_advisory_xact_lock(hashtextextended(format('ledger.emit %s %s', of_type, of_key), 0));
  -- Not returned by the insert: whoever acts may record what they may not read.
  emitted := nextval('ledger.event_id_seq');
  insert into ledger.event (id, kind, context_id, actor, team_id, table_name, row_key, action, claimed_at, reason_code)
  overriding system value
  values (emitted, of_kind, context, current_setting('app.actor', true), of_team, of_type, of_key, of_action, of_claimed_at, of_reason_code);
  if of_detail is not null then
    insert into ledger.payload (event_id, team_id, detail) values (emitted, of_team, of_detail);
  end if;
  return emitted;
end
$$;

-- How far the sealer is: all events of transactions that were over in the snapshot `sealed`, and of those that were over in the snapshot
-- `until` the ones up to `last_event`. Without `sealed` it looks at every event for those that have no leaf: at first, and after a restore.
alter table ledger.seal_progress
  add column sealed pg_snapshot,
  alter column until drop default,
  alter column until drop not null,
  alter column until type pg_snapshot using null,
  drop column sealed_before;
