-- Tells a team's people of an event, in the transaction of whoever makes it true. An equal event within 60 seconds of the last one joins its
-- notification: the contents are merged, and who had read it finds it unread again. Answers what each of them has chosen (see
-- luminous.preference_layers), and nothing where nobody is told, or the event was told before. Roles say who is told; `among` narrows it, and says it alone where there are no roles. The scope is put back, as in
-- 06.identity.sql.
drop function if exists luminous.note_notification(text, jsonb, text[], text[]);
create function luminous.note_notification(of_team text, told jsonb, roles text[], among text[])
  returns table (noted_id text, layers json)
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
  longest_pause constant interval := interval '60 seconds';
  -- So that one that never pauses does not grow for ever.
  most_events constant integer := 1000;
  fresh text := luminous.new_document_id();
  moment timestamptz;
  joined text;
  people text[];
begin
  perform set_config('app.scope', 'all', true);
  people := case when roles is null then among
                 else array(select m.person_id::text
                              from memberships m
                              join up_users u on u.document_id = m.person_id and u.blocked is not true
                             where m.team_id = of_team and m.role = any (roles) and (m.access_ends_at is null or m.access_ends_at > now())
                               and (among is null or m.person_id = any (among))
                             order by m.person_id) end;
  if coalesce(cardinality(people), 0) > 0 then
    -- Until the end of the transaction: positions become visible in the order in which they were drawn.
    perform pg_advisory_xact_lock(hashtextextended('notifications of ' || of_team, 0));
    moment := clock_timestamp();
    if told ->> 'source' is not null then
      insert into luminous.notified_event (team_id, source) values (of_team, told ->> 'source') on conflict (team_id, source) do nothing;
    end if;
    if told ->> 'source' is null or found then
      insert into luminous.notification_window as w (team_id, event_key, notification_id, event_count, last_at)
      values (of_team, told ->> 'eventKey', fresh, 1, moment)
          on conflict (team_id, event_key) do update
         set (notification_id, event_count, last_at) = (
               select case when is_open then w.notification_id else fresh end, case when is_open then w.event_count + 1 else 1 end, moment
                 from (select w.last_at > moment - longest_pause and w.event_count < most_events as is_open) judged)
      returning w.notification_id into joined;

      insert into luminous.notification as n (id, team_id, type, severity, event_key, contents, about, is_historical)
      values (joined, of_team, told ->> 'type', told ->> 'severity', told ->> 'eventKey', told -> 'contents',
              luminous.unite_lists('[]', told -> 'about'),
              (told ->> 'isHistorical')::boolean)
          on conflict (id) do update
         set contents = luminous.merge_contents(n.contents, excluded.contents), about = luminous.unite_lists(n.about, excluded.about),
             event_count = n.event_count + 1, updated_at = clock_timestamp();

      insert into luminous.notification_subject (team_id, type, key, notification_id)
      select distinct of_team, a.type, a.key, joined from jsonb_to_recordset(told -> 'about') as a (type text, key text)
          on conflict (team_id, type, key, notification_id) do nothing;

      insert into luminous.notification_recipient (notification_id, team_id, person_id, position)
      select joined, of_team, p.id, nextval('luminous.notification_position') from unnest(people) as p (id)
          on conflict (notification_id, person_id) do update
         set position = excluded.position, seen_at = null, read_at = null, archived_at = null;
    end if;
  end if;
  if joined is not null then
    return query select joined, coalesce(json_agg(l), '[]') from luminous.preference_layers(of_team, people) l;
  end if;
  perform set_config('app.scope', coalesce(scope_before, ''), true);
end
$$;

-- Writes down by which ways people are told, as it was planned for each: a list of personId, channel, batchKey, dueAt, isUrgent and isSilent.
-- What has not been begun takes it in. Where the same was sent already, and more has joined it since, it goes out once more, after a pause
-- that doubles each time up to an hour. Nothing is pushed to whoever has no device for it. Who does not want it in the inbox has it there no more.
create or replace function luminous.note_deliveries(of_team text, told text, among text[], planned jsonb)
  returns void
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  with plan as (
    select p.* from jsonb_to_recordset(planned) as p
      ("personId" text, channel text, "batchKey" text, "dueAt" timestamptz, "isUrgent" boolean, "isSilent" boolean)
     where p.channel <> 'web-push' or exists (select from luminous.push_subscription s where s.person_id = p."personId")
  ), added as (
    insert into luminous.delivery as d (team_id, person_id, channel, batch_key, state, next_attempt_at, is_urgent, is_silent)
    select of_team, p."personId", p.channel, p."batchKey", case p.channel when 'in-app' then 'delivered' else 'due' end,
           case when p.channel <> 'in-app' then
             greatest(p."dueAt", before.latest + interval '1 minute' * least(60, pow(2, least(before.messages, 7) - 1))) end,
           p."isUrgent", p."isSilent"
      from plan p
     cross join lateral (
       select count(*)::int as messages, max(b.updated_at) as latest
         from luminous.delivery b
        where b.team_id = of_team and b.person_id = p."personId" and b.channel = p.channel and b.batch_key = p."batchKey"
          and not (b.state = 'due' and b.attempts = 0)) before
        on conflict (team_id, person_id, channel, batch_key) where channel = 'in-app' or (state = 'due' and attempts = 0) do update
       set is_silent = d.is_silent and excluded.is_silent
    returning d.id
  )
  insert into luminous.delivery_notification (delivery_id, notification_id, team_id)
  select added.id, told, of_team from added
      on conflict (delivery_id, notification_id) do nothing;

  delete from luminous.notification_recipient r
   where r.notification_id = told and r.person_id = any (among)
     and not exists (select from jsonb_to_recordset(planned) as p ("personId" text, channel text)
                      where p."personId" = r.person_id and p.channel = 'in-app');
  perform set_config('app.scope', coalesce(scope_before, ''), true);
end
$$;

-- Whoever is signed out is out of what is open at that moment as well: the servers look who is still let in. See services/live.
create or replace function luminous.tell_of_ended_sessions() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from ended where origin = 'users-permissions') then
    perform pg_notify('luminous_live', '{"kind":"access"}');
  end if;
  return null;
end
$$;
do $$
begin
  if not exists (select from pg_trigger where tgname = 'ended_sessions_are_told' and not tgisinternal) then
    create trigger ended_sessions_are_told after delete on strapi_sessions referencing old table as ended
      for each statement execute function luminous.tell_of_ended_sessions();
  end if;
end $$;
