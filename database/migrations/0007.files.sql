-- The bytes of a team's files, part by part, under the same lock as everything else of the team.
create table luminous.file_part (
  team_id text not null,
  file_id text not null,
  part integer not null,
  bytes bytea not null,
  primary key (team_id, file_id, part)
);
alter table luminous.file_part enable row level security;
alter table luminous.file_part force row level security;
create policy own_team on luminous.file_part
  using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')
  with check (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all');
create policy not_for_grantees on luminous.file_part as restrictive
  using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all');
