-- Up to when it was looked for thresholds that begin or end by themselves. One row; whoever looks holds it.
create table luminous.evaluation_sweep (
  is_only boolean primary key default true check (is_only),
  swept_to timestamptz not null default now()
);
insert into luminous.evaluation_sweep default values;

-- Where nothing comes any more, and that is known: for each threshold that asks for it and each subject, since when. Kept until something is
-- observed in time again, so that each silence is told once.
create table luminous.silence (
  team_id text not null,
  threshold_id text not null,
  subject_id text not null,
  since timestamptz not null,
  noted_at timestamptz not null default clock_timestamp(),
  primary key (team_id, threshold_id, subject_id)
);
alter table luminous.silence enable row level security;
alter table luminous.silence force row level security;
create policy own_team on luminous.silence
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all');
create policy not_for_grantees on luminous.silence as restrictive
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all');

-- It is asked what somebody was told of, which is little; an index over all that was ever evaluated was read for it, and had to be written too.
drop index luminous.evaluation_of_observation;
create index evaluation_noticed on luminous.evaluation (team_id, observation_id) where noticed_at is not null;
