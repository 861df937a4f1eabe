-- People, by address: one account each, in whatever case the address is written.
create unique index if not exists up_users_email_key on up_users (lower(email));
create unique index if not exists up_users_document_key on up_users (document_id);
create index if not exists strapi_sessions_by_session on strapi_sessions (session_id);
create index if not exists strapi_sessions_by_device on strapi_sessions (user_id, device_id);

create unique index if not exists memberships_person_key on memberships (team_id, person_id);
create index if not exists memberships_by_person on memberships (person_id, team_id);
create unique index if not exists invitations_open_key on invitations (team_id, email) where accepted_at is null and revoked_at is null;
create unique index if not exists invitations_token_key on invitations (token_sha_256);
create unique index if not exists api_keys_key_id_key on api_keys (key_id);
create index if not exists api_keys_by_team on api_keys (team_id, created_at desc, id desc);

-- The functions below say who a caller is, before there is an actor: they bring their own scope, for as long as they run, and answer about
-- exactly one session, key or invitation whose secret the caller holds. Nothing else may look across teams before a caller is known.
-- The scope they found is put back, because a transaction may go on behind them; an error undoes it anyway. Only a superuser could tie it
-- to the function instead.

-- One row when the session is alive and the person not blocked. Of the team only what the person is in it; see access/member.ts.
create or replace function luminous.recognise_member(of_user text, of_session text, of_team text)
  returns table (person_id text, team_id text, team_state text, role text)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  return query
    select u.document_id::text, t.document_id::text, t.state::text, m.role::text
      from strapi_sessions s
      join up_users u on u.id = of_user::int and u.blocked is not true
      left join (teams t join memberships m on m.team_id = t.document_id and (m.access_ends_at is null or m.access_ends_at > now()))
             on t.slug = of_team and m.person_id = u.document_id
     where s.session_id = of_session and s.user_id = of_user and s.origin = 'users-permissions'
       and s.expires_at > now() and s.absolute_expires_at > now();
  perform set_config('app.scope', coalesce(scope_before, ''), true);
end
$$;

-- One row when the key exists, has not ended and was made by somebody who may still do something in the team.
create or replace function luminous.recognise_key(of_key_id text)
  returns table (id text, secret_sha_256 text, kind text, scopes text[], team_id text, team_slug text, team_state text,
                 is_made_by_staff boolean, creator_role text)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  return query
    select k.document_id::text, k.secret_sha_256::text, k.kind::text, array(select jsonb_array_elements_text(k.scopes)), t.document_id::text, t.slug::text, t.state::text,
           k.creator_id is null, m.role::text
      from api_keys k
      join teams t on t.document_id = k.team_id
      left join memberships m on m.team_id = k.team_id and m.person_id = k.creator_id and (m.access_ends_at is null or m.access_ends_at > now())
      left join up_users u on u.document_id = m.person_id
     where k.key_id = of_key_id and k.revoked_at is null and k.expires_at > now()
       and (k.creator_id is null or (m.id is not null and u.blocked is not true));
  perform set_config('app.scope', coalesce(scope_before, ''), true);
end
$$;

-- An invitation that can be accepted now, by the digest of its token.
create or replace function luminous.find_open_invitation(of_token_sha_256 text)
  returns table (id text, team_id text, team_slug text, team_name text, email text, role text, access_ends_at timestamptz, locale text,
                 expires_at timestamptz, inviter_id text, inviter_role text)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  return query
    select i.document_id::text, i.team_id::text, t.slug::text, t.name::text, i.email::text, i.role::text, i.access_ends_at::timestamptz,
           i.locale::text, i.expires_at::timestamptz, i.inviter_id::text, m.role::text
      from invitations i
      join teams t on t.document_id = i.team_id and t.state is distinct from 'suspended'
      left join memberships m on m.team_id = i.team_id and m.person_id = i.inviter_id and (m.access_ends_at is null or m.access_ends_at > now())
     where i.token_sha_256 = of_token_sha_256 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
       and (i.access_ends_at is null or i.access_ends_at > now());
  perform set_config('app.scope', coalesce(scope_before, ''), true);
end
$$;

-- The teams that a person is in.
create or replace function luminous.list_teams_of(of_person text)
  returns table (slug text, name text, kind text, state text, role text, access_ends_at timestamptz)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  return query
    select t.slug::text, t.name::text, t.kind::text, t.state::text, m.role::text, m.access_ends_at::timestamptz
      from memberships m
      join teams t on t.document_id = m.team_id
     where m.person_id = of_person and (m.access_ends_at is null or m.access_ends_at > now())
     order by t.name, t.slug;
  perform set_config('app.scope', coalesce(scope_before, ''), true);
end
$$;
