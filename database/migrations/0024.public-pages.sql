-- What the public reads has changed: servers draw their public pages anew. The argument says what: `content`, which staff write, or `rows`.
-- See src/plugins/portal.
create function luminous.tell_public_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_notify('luminous_public', tg_argv[0]);
  return null;
end
$$;

-- As before, and told to whoever shows the rows to the public: those of the public team, those that all teams share, and those of teams that
-- let the public read.
create or replace function luminous.note_team_change() returns trigger
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  changed constant text := case when tg_nargs > 0 or current_setting('app.scope', true) = 'all' then '*'
                                else coalesce(nullif(current_setting('app.team', true), ''), '*') end;
begin
  insert into luminous.team_change (team_id) values (changed);
  if changed in ('*', 'public') or exists (select from read_grants where team_id = changed and grantee_team_id = 'public') then
    perform pg_notify('luminous_public', 'rows');
  end if;
  return null;
end
$$;
