-- How the chain of custody of each sample stands: one row a sample that has entries, kept by the trigger that admits them and read by
-- everybody else. Its row is what those who write about one sample at the same time wait for. See database/after-sync/12.custody.sql.
create table luminous.custody_chain (
  team_id text not null,
  sample_id text not null,
  station_id text not null,
  sampled_at timestamptz not null,
  entry_count integer not null default 0,
  -- The stages in their order: missing, present, gap or broken.
  stages text[] not null default '{missing,missing,missing,missing}',
  state text not null default 'open' check (state in ('open', 'whole', 'gap', 'broken')),
  holder text,
  flag_count integer not null default 0,
  last_recorded_at timestamptz,
  primary key (team_id, sample_id)
);
create index custody_chain_by_state on luminous.custody_chain (team_id, state, sample_id);
alter table luminous.custody_chain enable row level security;
create policy own_team on luminous.custody_chain
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all');
