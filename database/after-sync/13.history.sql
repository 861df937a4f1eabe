-- What lists of events are asked by: who, and which kind of record.
create index if not exists event_by_actor on ledger.event (actor, id);
create index if not exists event_by_type on ledger.event (table_name, id);
-- When they were recorded is found by their ids.
drop index if exists ledger.event_by_time;

-- The first event from a moment on, whoever's it is: where a list that goes by ids begins and ends. Ids rise with time, so that the moment
-- lies in one half of them, and in one half of that: an index of times would cost every write, and this some twenty look-ups.
create or replace function ledger.first_event_since(moment timestamptz) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  reading text := coalesce(current_setting('app.scope', true), '');
  first_id bigint;
  low bigint;
  high bigint;
  middle bigint;
  met record;
begin
  perform set_config('app.scope', 'all', true);
  select min(e.id), max(e.id) + 1 into low, high from ledger.event e;
  while low < high loop
    middle := low + (high - low) / 2;
    select e.id, e.recorded_at into met from ledger.event e where e.id >= middle order by e.id limit 1;
    if met.recorded_at >= moment then
      first_id := met.id;
      high := middle;
    else
      low := met.id + 1;
    end if;
  end loop;
  perform set_config('app.scope', reading, true);
  return first_id;
end
$$;
revoke execute on function ledger.first_event_since(timestamptz) from public;
