-- Results and samples name their station, sample and import. Foreign keys would check row by row, which costs a bulk load almost half of
-- its time. These checks hold the same promise set-wise: what is named is there when it is named, and what may be named is never removed
-- nor renamed. They run with the writer's rights in the writer's schema, hence no pinned search path. See docs/adr/0008.

-- Arguments: table and column, table and column, ... Each table must hold, in the new row's own team, what the column names.
--
-- Looked up id by id, and planned anew each time, because one plan serves neither a small table nor a large one: see docs/adr/0013.
create or replace function luminous.refuse_dangling() returns trigger
  language plpgsql
  -- Room to gather what a large file names without sorting it.
  set work_mem = '64MB'
as $$
declare
  is_dangling boolean;
begin
  for position in 0 .. tg_nargs - 2 by 2 loop
    execute format(
      'select exists (select from (select distinct team_id, %2$I as named_id from new_rows) n
                       where not exists (select from %1$I t
                                          where t.document_id = n.named_id and t.team_id is not distinct from n.team_id
                                         offset 0))',
      tg_argv[position], tg_argv[position + 1])
      into is_dangling;
    if is_dangling then
      raise exception 'a row of % names one of % that its team does not have', tg_table_name, tg_argv[position] using errcode = '23503';
    end if;
  end loop;
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
  if not exists (select from pg_trigger where tgname = 'result_references_on_insert' and tgfoid = 'luminous.refuse_dangling'::regproc) then
    create or replace trigger result_references_on_insert after insert on results
      referencing new table as new_rows for each statement
      execute function luminous.refuse_dangling('stations', 'station_id', 'imports', 'import_id', 'samples', 'sample_id');
    create or replace trigger result_references_on_update after update on results
      referencing new table as new_rows for each statement
      execute function luminous.refuse_dangling('stations', 'station_id', 'imports', 'import_id', 'samples', 'sample_id');
    create or replace trigger sample_references_on_insert after insert on samples
      referencing new table as new_rows for each statement execute function luminous.refuse_dangling('stations', 'station_id');
    create or replace trigger sample_references_on_update after update on samples
      referencing new table as new_rows for each statement execute function luminous.refuse_dangling('stations', 'station_id');
    drop function if exists luminous.refuse_dangling_result(), luminous.refuse_dangling_sample();
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
