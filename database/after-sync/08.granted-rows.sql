-- What the domain says of a grant: which of its rows belong to a granted site. Named by the types that declare `teams.granted`; called by
-- their policies, which is why the bar on whoever was let in is lifted while they look.
create or replace function luminous.granted_sites()
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  owning text := current_setting('app.team', true);
  reading text := coalesce(current_setting('app.grantee', true), '');
  granted record;
begin
  for granted in select g.site_code as code, g.from_at as begins, g.to_at as ends from luminous.active_grants('data') g loop
    perform set_config('app.grantee', '', true);
    return query
      select s.document_id::text, granted.begins, granted.ends
        from sites s
       where s.team_id = owning and s.code = granted.code;
    perform set_config('app.grantee', reading, true);
  end loop;
end
$$;

create or replace function luminous.granted_stations()
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  owning text := current_setting('app.team', true);
  reading text := coalesce(current_setting('app.grantee', true), '');
  granted record;
begin
  for granted in select g.key as site_id, g.from_at as begins, g.to_at as ends from luminous.granted_sites() g loop
    perform set_config('app.grantee', '', true);
    return query
      select s.document_id::text, granted.begins, granted.ends
        from stations s
       where s.team_id = owning and s.site_id = granted.site_id;
    perform set_config('app.grantee', reading, true);
  end loop;
end
$$;

-- The stations of the sites that are granted for one kind of reading.
create or replace function luminous.granted_stations_for(of_kind text)
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  owning text := current_setting('app.team', true);
  reading text := coalesce(current_setting('app.grantee', true), '');
  granted record;
begin
  for granted in select g.site_code as code, g.from_at as begins, g.to_at as ends from luminous.active_grants(of_kind) g loop
    perform set_config('app.grantee', '', true);
    return query
      select st.document_id::text, granted.begins, granted.ends
        from sites s
        join stations st on st.team_id = owning and st.site_id = s.document_id
       where s.team_id = owning and s.code = granted.code;
    perform set_config('app.grantee', reading, true);
  end loop;
end
$$;

create or replace function luminous.granted_custody_stations()
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language sql
  set search_path = pg_catalog, pg_temp
as $$
  select g.key, g.from_at, g.to_at from luminous.granted_stations_for('custody') g
$$;

-- Whoever may read what was measured in a sample, or through whose hands it went, sees that there is the sample.
create or replace function luminous.granted_sample_stations()
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language sql
  set search_path = pg_catalog, pg_temp
as $$
  select g.key, g.from_at, g.to_at from luminous.granted_stations() g
  union all
  select g.key, g.from_at, g.to_at from luminous.granted_custody_stations() g
$$;

-- Whoever was granted the history of a site sees what was done to it, to its stations, and to what was taken there in the granted days.
create or replace function luminous.granted_history_sites()
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  owning text := current_setting('app.team', true);
  reading text := coalesce(current_setting('app.grantee', true), '');
  granted record;
begin
  for granted in select g.site_code as code, g.from_at as begins, g.to_at as ends from luminous.active_grants('history') g loop
    perform set_config('app.grantee', '', true);
    return query
      select s.document_id::text, granted.begins, granted.ends
        from sites s
       where s.team_id = owning and s.code = granted.code;
    perform set_config('app.grantee', reading, true);
  end loop;
end
$$;

create or replace function luminous.granted_history_stations()
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language sql
  set search_path = pg_catalog, pg_temp
as $$
  select g.key, g.from_at, g.to_at from luminous.granted_stations_for('history') g
$$;

-- The history of custody takes both: history, and custody of the same station and days.
create or replace function luminous.granted_custody_history_stations()
  returns table (key text, from_at timestamptz, to_at timestamptz)
  language sql
  set search_path = pg_catalog, pg_temp
as $$
  select h.key, greatest(h.from_at, c.from_at), least(h.to_at, c.to_at)
    from luminous.granted_history_stations() h join luminous.granted_custody_stations() c on c.key = h.key
$$;
