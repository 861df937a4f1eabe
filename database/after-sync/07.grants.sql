create index if not exists read_grants_by_owner on read_grants (team_id, grantee_team_id);
create index if not exists read_grants_by_grantee on read_grants (grantee_team_id);
-- Asking twice is asking once.
create unique index if not exists read_grants_open_request_key on read_grants (team_id, grantee_team_id)
  where approved_at is null and declined_at is null and revoked_at is null;

-- Whoever reads by a grant, or asks for one, sees it and may end it; only the owning team approves.
do $$ begin
  if not exists (select from pg_policy where polname = 'grantee_reads' and polrelid = 'read_grants'::regclass) then
    create policy grantee_reads on read_grants for select
      using (grantee_team_id = (select current_setting('app.team', true)));
    create policy grantee_asks on read_grants for insert
      with check (grantee_team_id = (select current_setting('app.team', true)) and approved_at is null and approved_by_id is null);
    create policy grantee_ends on read_grants for update
      using (grantee_team_id = (select current_setting('app.team', true)))
      with check (grantee_team_id = (select current_setting('app.team', true)) and revoked_at is not null);
  end if;
end $$;

-- The grants by which the present reader sees the present team's rows of one kind, site by site. The bar on whoever was let in is lifted
-- while this looks, and put back.
create or replace function luminous.active_grants(of_kind text)
  returns table (site_code text, from_at timestamptz, to_at timestamptz)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  owning text := current_setting('app.team', true);
  reading text := coalesce(current_setting('app.grantee', true), '');
begin
  perform set_config('app.grantee', '', true);
  return query
    select c.code, g.from_day::timestamptz, (g.to_day + 1)::timestamptz
      from read_grants g cross join lateral jsonb_array_elements_text(g.site_codes) c (code)
     where g.team_id = owning and g.grantee_team_id = reading and g.kinds @> to_jsonb(of_kind)
       and g.approved_at is not null and g.revoked_at is null and (g.ends_at is null or g.ends_at > now());
  perform set_config('app.grantee', reading, true);
end
$$;

-- Who may read of the team that a caller names without being in it: through the caller's own team when it is a key, through one of the
-- person's teams otherwise, the first by name where there are several. No row when nothing was granted.
create or replace function luminous.find_grantee(of_owner_slug text, of_team text, of_person text)
  returns table (owner_id text, owner_state text, grantee_id text, role text, kinds text[])
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'all', true);
  return query
    select o.document_id::text, o.state::text, r.document_id::text, m.role::text, array_agg(distinct k.kind)
      from teams o
      join read_grants g on g.team_id = o.document_id
       and g.approved_at is not null and g.revoked_at is null and (g.ends_at is null or g.ends_at > now())
      join teams r on r.document_id = g.grantee_team_id and r.state is distinct from 'suspended'
      left join memberships m on m.team_id = r.document_id and m.person_id = of_person and (m.access_ends_at is null or m.access_ends_at > now())
     cross join lateral jsonb_array_elements_text(g.kinds) k (kind)
     where o.slug = of_owner_slug and (r.document_id = of_team or m.id is not null)
     group by o.document_id, o.state, r.document_id, r.slug, m.role
     order by r.slug
     limit 1;
  perform set_config('app.scope', scope_before, true);
end
$$;
