-- Which keys were told of before they end: each once for so many days ahead.
create table luminous.key_warning (
  team_id text not null,
  key_id text not null,
  step_days integer not null,
  told_at timestamptz not null default now(),
  primary key (team_id, key_id, step_days)
);
alter table luminous.key_warning enable row level security;
alter table luminous.key_warning force row level security;
create policy own_team on luminous.key_warning
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'))
  with check (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true) = 'all'));
create policy not_for_grantees on luminous.key_warning as restrictive
  using ((select coalesce(current_setting('app.grantee', true), '') = '' or current_setting('app.scope', true) = 'all'));

-- What was found to be wrong with the ledger, and when Luminous' own people were told of it last. Of no team.
create table luminous.ledger_alarm (
  part text not null,
  finding text not null,
  first_found_at timestamptz not null default now(),
  found_at timestamptz not null default now(),
  told_at timestamptz not null default now(),
  primary key (part, finding)
);
alter table luminous.ledger_alarm enable row level security;
alter table luminous.ledger_alarm force row level security;
create policy for_all_teams on luminous.ledger_alarm using ((select current_setting('app.scope', true) = 'all'));
