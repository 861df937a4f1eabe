-- What counts for each of them in the team: their own choice, the team's, and its days. Others' choices are seen by work for all teams alone.
create or replace function luminous.preference_layers(of_team text, people text[])
  returns table (person_id text, person jsonb, team jsonb, time_zone text)
  language sql stable
  set search_path = public, pg_temp
as $$
  select p.id, c.chosen, d.chosen, coalesce(t.time_zone, 'America/Edmonton')
    from unnest(people) as p (id)
    left join luminous.notification_choice c on c.team_id = of_team and c.person_id = p.id
    left join luminous.notification_default d on d.team_id = of_team
    left join teams t on t.document_id = of_team
$$;

-- Whoever leaves a team, or is deleted, takes along what they had chosen: it is about a person who is not there any more, and who comes back
-- was asked back, perhaps for something else, and should not miss it because of what they wanted once. In the transaction that ends it,
-- whoever acts, so that no choice made later is lost. The scope is put back, as in 06.identity.sql.
create or replace function luminous.take_choices_of_members() returns trigger
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  delete from luminous.notification_choice c using gone g where c.team_id = g.team_id and c.person_id = g.person_id;
  perform set_config('app.scope', coalesce(scope_before, ''), true);
  return null;
end
$$;

create or replace function luminous.take_choices_of_people() returns trigger
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  scope_before text := current_setting('app.scope', true);
begin
  perform set_config('app.scope', 'all', true);
  delete from luminous.notification_choice c using gone g where c.person_id = g.document_id;
  perform set_config('app.scope', coalesce(scope_before, ''), true);
  return null;
end
$$;

do $$
begin
  if not exists (select from pg_trigger where tgname = 'choices_of_members_are_taken' and not tgisinternal) then
    create trigger choices_of_members_are_taken after delete on memberships referencing old table as gone
      for each statement execute function luminous.take_choices_of_members();
  end if;
  if not exists (select from pg_trigger where tgname = 'choices_of_people_are_taken' and not tgisinternal) then
    create trigger choices_of_people_are_taken after delete on up_users referencing old table as gone
      for each statement execute function luminous.take_choices_of_people();
  end if;
end $$;
