-- What people want to be told by which way and when, and what a team has for those of its people who have not chosen. The shape of `chosen` is
-- that of src/plugins/notifications/contracts/preferences.ts. A choice is a person's own and leaves with the person, so it is not on record:
-- what was sent to whom, and what was left out, stands with the deliveries.
create table luminous.notification_choice (
  team_id text not null,
  person_id text not null,
  chosen jsonb not null check (jsonb_typeof(chosen) = 'object'),
  updated_at timestamptz not null default clock_timestamp(),
  primary key (team_id, person_id)
);
create index notification_choice_by_person on luminous.notification_choice (person_id);

create table luminous.notification_default (
  team_id text primary key,
  chosen jsonb not null check (jsonb_typeof(chosen) = 'object'),
  updated_by text not null,
  updated_at timestamptz not null default clock_timestamp()
);

do $$
declare
  owned text;
begin
  foreach owned in array array['notification_choice', 'notification_default'] loop
    execute format('alter table luminous.%I enable row level security', owned);
    execute format('alter table luminous.%I force row level security', owned);
    execute format(
      $sql$
        create policy own_team on luminous.%I
          using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'))
          with check (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'))
      $sql$, owned);
    execute format(
      $sql$
        create policy not_for_grantees on luminous.%I as restrictive
          using ((select coalesce(current_setting('app.grantee', true), '') = '' or current_setting('app.scope', true) = 'all'))
      $sql$, owned);
  end loop;
end $$;

-- What somebody wants is nobody else's business, also in the same team.
create policy own_choice on luminous.notification_choice as restrictive
  using (person_id = (select luminous.acting_person()) or (select current_setting('app.scope', true) = 'all'));
