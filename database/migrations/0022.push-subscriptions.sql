-- Browsers that are pushed to. A person's own, in whatever team. The keys are the browser's: what is sent is encrypted with them, and they
-- open nothing by themselves. With an endpoint and them somebody could send to the browser only who also has the key of this installation.
create table luminous.push_subscription (
  id text primary key,
  person_id text not null,
  -- Where messages are sent; each browser has one of its own.
  endpoint text not null unique check (length(endpoint) <= 2000),
  p256dh text not null,
  auth text not null,
  -- The key of this installation that it was made with: only messages signed with that one arrive.
  server_key text not null,
  label text,
  -- The sign-in in which it was sent last (strapi_sessions.device_id): it ends with that.
  sign_in text,
  created_at timestamptz not null default now(),
  last_success_at timestamptz
);
create index push_subscription_by_person on luminous.push_subscription (person_id);
create index push_subscription_by_sign_in on luminous.push_subscription (sign_in);
alter table luminous.push_subscription enable row level security;
alter table luminous.push_subscription force row level security;
create policy own_devices on luminous.push_subscription
  using (person_id = (select luminous.acting_person()) or (select current_setting('app.scope', true) = 'all'))
  with check (person_id = (select luminous.acting_person()) or (select current_setting('app.scope', true) = 'all'));

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
