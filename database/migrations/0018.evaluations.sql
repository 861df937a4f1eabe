-- What each observation comes to under the version of a threshold that applied to it. Made again whenever what it follows from has changed;
-- the exceedances that follow are records of their own, in which the ledger takes part.
create table luminous.evaluation (
  team_id text not null,
  threshold_id text not null,
  observation_id text not null,
  rule_id text not null,
  subject_id text not null,
  observed_at timestamptz not null,
  outcome text not null check (outcome in ('clear', 'warning', 'critical', 'indeterminate', 'undecidable', 'not-counted')),
  reason text not null,
  ratio numeric,
  -- SHA-256 of the version and of all observations that were looked at with it.
  inputs_sha_256 text not null,
  evaluated_at timestamptz not null default clock_timestamp(),
  -- When somebody was told that it cannot be decided.
  noticed_at timestamptz,
  primary key (team_id, threshold_id, observation_id)
);
create index evaluation_of_observation on luminous.evaluation (team_id, observation_id);
alter table luminous.evaluation enable row level security;
alter table luminous.evaluation force row level security;
create policy own_team on luminous.evaluation
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all');
create policy not_for_grantees on luminous.evaluation as restrictive
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all');
