create index if not exists read_grants_by_owner on read_grants (team_id, grantee_team_id);
create index if not exists read_grants_by_grantee on read_grants (grantee_team_id);
create index if not exists read_grants_by_consent on read_grants (consent_team_id) where consent_team_id is not null;
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

-- Whose consent a grant takes, sees it and answers for itself alone.
do $$ begin
  if not exists (select from pg_policy where polname = 'consenter_reads' and polrelid = 'read_grants'::regclass) then
    create policy consenter_reads on read_grants for select
      using (consent_team_id = (select current_setting('app.team', true)));
    create policy consenter_answers on read_grants for update
      using (consent_team_id = (select current_setting('app.team', true)))
      with check (consent_team_id = (select current_setting('app.team', true)));
  end if;
  -- Teams that were let in under the name `public`, before it meant everybody, were nobody: such a grant does not begin to show anything.
  if not exists (select from pg_constraint where conname = 'read_grants_to_everybody') then
    update read_grants set revoked_at = now(), updated_at = now() where grantee_team_id = 'public' and revoked_at is null;
    alter table read_grants add constraint read_grants_to_everybody
      check (grantee_team_id is distinct from 'public' or revoked_at is not null
             or (kinds is not null and kinds = '["data"]' and approved_at is not null));
  end if;
  if not exists (select from pg_constraint where conname = 'read_grants_consent_of_a_third') then
    alter table read_grants add constraint read_grants_consent_of_a_third
      check (consent_team_id is null and consented_at is null and consent_refused_at is null
             or consent_team_id is not null and consent_team_id not in (team_id, grantee_team_id, 'public'));
  end if;
end $$;

-- Policies decide which rows are changed, not which columns. Nobody consents for another team, whatever the application does, and what was
-- consented to is what holds: from the moment a consent is asked for, the terms stay.
create or replace function luminous.guard_consent() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  acting text := coalesce(current_setting('app.team', true), '');
  answer text[] := array['consented_at', 'consented_by_id', 'consent_refused_at', 'updated_at'];
  ending text[] := array['revoked_at', 'updated_at'];
begin
  if tg_op = 'INSERT' then
    if new.consented_at is not null or new.consented_by_id is not null or new.consent_refused_at is not null then
      raise exception 'a grant begins without an answer of whose consent it takes' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if acting = old.consent_team_id then
    if to_jsonb(new) - answer is distinct from to_jsonb(old) - answer then
      raise exception 'whose consent a grant takes changes nothing else of it' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (new.consented_at, new.consented_by_id, new.consent_refused_at)
     is distinct from (old.consented_at, old.consented_by_id, old.consent_refused_at) then
    raise exception 'a consent is given, refused and withdrawn by the team itself' using errcode = 'insufficient_privilege';
  end if;
  if old.consent_team_id is not null and to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
    raise exception 'the terms of a grant that takes a consent stay' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

do $$ begin
  if not exists (select from pg_trigger where tgname = 'read_grant_consent_is_guarded') then
    create trigger read_grant_consent_is_guarded before insert or update on read_grants
      for each row execute function luminous.guard_consent();
    alter table read_grants enable always trigger read_grant_consent_is_guarded;
  end if;
end $$;

-- Whether a grant opens something now, as far as its own terms, the answers to it and whoever consented go.
create or replace function luminous.grant_opens(of_grant read_grants) returns boolean
  language sql
  stable
  set search_path = public, pg_temp
as $$
  select of_grant.approved_at is not null and of_grant.declined_at is null and of_grant.revoked_at is null
         and (of_grant.ends_at is null or of_grant.ends_at > now())
         and (of_grant.consent_team_id is null
              or of_grant.consented_at is not null and of_grant.consent_refused_at is null
                 and not exists (select from teams c where c.document_id = of_grant.consent_team_id and c.state = 'suspended'))
$$;

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
     where g.team_id = owning and g.grantee_team_id = reading and g.kinds @> to_jsonb(of_kind) and luminous.grant_opens(g)
       and not exists (select from teams o where o.document_id = owning and o.state = 'suspended');
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
      join read_grants g on g.team_id = o.document_id and luminous.grant_opens(g)
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

-- The teams that let one of a person's teams read now: through which of these, the first by name where there are several, as what the person is in
-- it, and until when.
create or replace function luminous.list_reads_of(of_person text)
  returns table (slug text, name text, kind text, state text, through text, role text, kinds text[], ends_at timestamptz)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'all', true);
  return query
    select distinct on (o.name, o.slug) o.slug::text, o.name::text, o.kind::text, o.state::text, r.slug::text, m.role::text,
           array_agg(distinct k.kind), max(g.ends_at)::timestamptz
      from memberships m
      join teams r on r.document_id = m.team_id and r.state is distinct from 'suspended'
      join read_grants g on g.grantee_team_id = r.document_id and luminous.grant_opens(g)
      join teams o on o.document_id = g.team_id
     cross join lateral jsonb_array_elements_text(g.kinds) k (kind)
     where m.person_id = of_person and (m.access_ends_at is null or m.access_ends_at > now())
       and not exists (select from memberships own where own.person_id = of_person and own.team_id = o.document_id
                          and (own.access_ends_at is null or own.access_ends_at > now()))
     group by o.slug, o.name, o.kind, o.state, r.slug, m.role
     order by o.name, o.slug, r.slug;
  perform set_config('app.scope', scope_before, true);
end
$$;

-- The teams that show something to everybody now. Asked by whoever comes, who sees none of their grants.
create or replace function luminous.list_publishing()
  returns table (id text, slug text, name text)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := coalesce(current_setting('app.scope', true), '');
begin
  perform set_config('app.scope', 'all', true);
  return query
    select o.document_id::text, o.slug::text, o.name::text
      from teams o
     where o.state is distinct from 'suspended' and o.document_id <> 'public'
       and o.document_id in (select g.team_id from read_grants g where g.grantee_team_id = 'public' and luminous.grant_opens(g))
     order by o.name, o.slug;
  perform set_config('app.scope', scope_before, true);
end
$$;
