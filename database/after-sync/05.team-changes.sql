-- Whatever readers see of a team: a change to it ends the life of the answers that were given before. See src/lib/revision.ts.
do $$
declare
  named text;
begin
  foreach named in array array['results', 'samples', 'stations', 'station_aliases', 'sites', 'imports', 'custody_events'] loop
    if not exists (select from pg_trigger where tgname = named || '_change_is_noted' and not tgisinternal) then
      execute format('create trigger %I after insert or update or delete on %I for each statement execute function luminous.note_team_change()',
                     named || '_change_is_noted', named);
    end if;
  end loop;
  foreach named in array array['parameters', 'methods', 'panels'] loop
    if not exists (select from pg_trigger where tgname = named || '_change_is_noted' and not tgisinternal) then
      execute format('create trigger %I after insert or update or delete on %I for each statement execute function luminous.note_team_change(''shared'')',
                     named || '_change_is_noted', named);
    end if;
  end loop;
end $$;
