-- What lists of events are asked by: who, which kind of record, when.
create index if not exists event_by_actor on ledger.event (actor, id);
create index if not exists event_by_type on ledger.event (table_name, id);
create index if not exists event_by_time on ledger.event (recorded_at);

-- The first event from a moment on, whoever's it is: where a list that goes by ids begins and ends.
create or replace function ledger.first_event_since(moment timestamptz) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  -- Planners think that row security leaves next to nothing, of which they would rather read all than go by time.
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_sort = off
as $$
declare
  reading text := coalesce(current_setting('app.scope', true), '');
  first_id bigint;
begin
  perform set_config('app.scope', 'all', true);
  select e.id into first_id from ledger.event e where e.recorded_at >= moment order by e.recorded_at limit 1;
  perform set_config('app.scope', reading, true);
  return first_id;
end
$$;
revoke execute on function ledger.first_event_since(timestamptz) from public;
