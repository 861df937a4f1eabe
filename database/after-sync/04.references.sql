-- Results and samples name their station, sample and import. Foreign keys would check row by row, which costs a bulk load almost half of
-- its time. These checks hold the same promise set-wise: what is named is there when it is named, and what may be named is never removed
-- nor renamed. They run with the writer's rights in the writer's schema, hence no pinned search path. See docs/adr/0008.

-- Planned anew each time, because one plan serves neither a single row nor a whole file. Nothing is put by to be looped over: a table that
-- has grown since its statistics were taken passes for tiny, and every new row would be compared with every row of the team.
create or replace function luminous.refuse_dangling_result() returns trigger
  language plpgsql
  set enable_material = off
as $$
declare
  is_dangling boolean;
begin
  execute
    'select exists (select from (select distinct team_id, station_id from new_rows) n
                     where not exists (select from stations s where s.team_id = n.team_id and s.document_id = n.station_id))
         or exists (select from (select distinct team_id, import_id from new_rows) n
                     where not exists (select from imports i where i.team_id = n.team_id and i.document_id = n.import_id))
         or exists (select from (select distinct team_id, sample_id from new_rows) n
                     where not exists (select from samples s where s.team_id = n.team_id and s.document_id = n.sample_id))'
    into is_dangling;
  if is_dangling then
    raise exception 'a result names a station, sample or import that its team does not have' using errcode = '23503';
  end if;
  return null;
end
$$;

create or replace function luminous.refuse_dangling_sample() returns trigger
  language plpgsql
  set enable_material = off
as $$
declare
  is_dangling boolean;
begin
  execute
    'select exists (select from (select distinct team_id, station_id from new_rows) n
                     where not exists (select from stations s where s.team_id = n.team_id and s.document_id = n.station_id))'
    into is_dangling;
  if is_dangling then
    raise exception 'a sample names a station that its team does not have' using errcode = '23503';
  end if;
  return null;
end
$$;

create or replace function luminous.refuse_removal() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'rows of % are never removed: they are withdrawn or closed', tg_table_name using errcode = '23503';
end
$$;

create or replace function luminous.refuse_new_identity() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'a row of % never changes its team or its document id', tg_table_name using errcode = '23503';
end
$$;

do $$
declare
  named text;
begin
  if not exists (select from pg_trigger where tgname = 'result_references_on_insert' and not tgisinternal) then
    create trigger result_references_on_insert after insert on results
      referencing new table as new_rows for each statement execute function luminous.refuse_dangling_result();
    create trigger result_references_on_update after update on results
      referencing new table as new_rows for each statement execute function luminous.refuse_dangling_result();
    create trigger sample_references_on_insert after insert on samples
      referencing new table as new_rows for each statement execute function luminous.refuse_dangling_sample();
    create trigger sample_references_on_update after update on samples
      referencing new table as new_rows for each statement execute function luminous.refuse_dangling_sample();
  end if;
  foreach named in array array['stations', 'samples', 'imports', 'results'] loop
    if not exists (select from pg_trigger where tgname = named || '_are_not_removed' and not tgisinternal) then
      execute format('create trigger %I before delete on %I for each statement execute function luminous.refuse_removal()',
                     named || '_are_not_removed', named);
    end if;
    -- Told apart row by row, before anything is queued: joining the old rows of a set with its new ones takes the square of their number
    -- whenever the planner believes them few.
    if not exists (select from pg_trigger where tgname = named || '_keeps_identity' and not tgisinternal) then
      execute format('drop trigger if exists %I on %I', named || '_keep_identity', named);
      execute format('create trigger %I before update on %I for each row
                      when (old.team_id is distinct from new.team_id or old.document_id is distinct from new.document_id)
                      execute function luminous.refuse_new_identity()', named || '_keeps_identity', named);
    end if;
  end loop;
end $$;
