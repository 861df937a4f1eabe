-- Keeps a browser as a device of a person, or says why not. The same endpoint is the same browser: it goes over to whoever signs in there, if
-- it comes with the keys that were kept, which only that browser has. The scope is put back, as in 06.identity.sql.
create or replace function luminous.keep_push_subscription(of_person text, of_session text, told jsonb, most integer)
  returns table (kept_id text, refusal text)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  -- So that two at once do not each find room for one more.
  perform pg_advisory_xact_lock(hashtextextended('devices of ' || of_person, 0));
  -- What was made with another key of this installation receives nothing.
  delete from luminous.push_subscription p where p.person_id = of_person and p.server_key <> told ->> 'serverKey';
  if (select count(*) from luminous.push_subscription p
       where p.person_id = of_person and p.endpoint <> told ->> 'endpoint') >= most then
    refusal := 'too-many';
  else
    insert into luminous.push_subscription as p (id, person_id, endpoint, p256dh, auth, server_key, label, sign_in)
    select luminous.new_document_id(), of_person, told ->> 'endpoint', told ->> 'p256dh', told ->> 'auth', told ->> 'serverKey',
           told ->> 'label', (select s.device_id from strapi_sessions s where s.session_id = of_session and s.origin = 'users-permissions')
        on conflict (endpoint) do update
       set id = case when p.person_id = excluded.person_id then p.id else excluded.id end,
           created_at = case when p.person_id = excluded.person_id then p.created_at else excluded.created_at end,
           last_success_at = case when p.person_id = excluded.person_id then p.last_success_at end,
           person_id = excluded.person_id, p256dh = excluded.p256dh, auth = excluded.auth, server_key = excluded.server_key,
           label = excluded.label, sign_in = excluded.sign_in
     where p.person_id = excluded.person_id or (p.p256dh = excluded.p256dh and p.auth = excluded.auth)
    returning p.id into kept_id;
    if kept_id is null then
      refusal := 'other-keys';
    end if;
  end if;
  perform set_config('app.scope', coalesce(scope_before, ''), true);
  return next;
end
$$;

-- Nothing is known of the devices of somebody who is in no team any more, and to whom nothing is told.
create or replace function luminous.end_push_of_stranger(of_person text) returns void
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  delete from luminous.push_subscription p
   where p.person_id = of_person
     and not exists (select from memberships m where m.person_id = of_person and (m.access_ends_at is null or m.access_ends_at > now()));
  perform set_config('app.scope', coalesce(scope_before, ''), true);
end
$$;

-- Whoever signs out of a browser, or is signed out, wants nothing more to be shown there. A session that merely runs out ends nothing: whoever
-- does not look is to be told all the more. A sign-in goes on in another row when it is renewed.
create or replace function luminous.end_push_of_ended_sessions() returns trigger
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  delete from luminous.push_subscription p
   using ended e
   where e.origin = 'users-permissions' and p.sign_in = e.device_id and e.expires_at > now() and e.absolute_expires_at > now()
     and not exists (select from strapi_sessions s where s.user_id = e.user_id and s.device_id = e.device_id and s.origin = e.origin);
  perform set_config('app.scope', coalesce(scope_before, ''), true);
  return null;
end
$$;
do $$
begin
  if not exists (select from pg_trigger where tgname = 'ended_sessions_end_push' and not tgisinternal) then
    create trigger ended_sessions_end_push after delete on strapi_sessions referencing old table as ended
      for each statement execute function luminous.end_push_of_ended_sessions();
  end if;
end $$;
