-- How often what a team's readers see has changed: an answer with the same sum is the same answer. See src/lib/revision.ts.
-- Changes are added as rows, never counted up in one: a long import would otherwise hold up every other writer of its team until it ends.
-- The team '*' stands for what all teams share.
drop table luminous.team_revision;
create table luminous.team_change (
  id bigint generated always as identity primary key,
  team_id text not null,
  changes bigint not null default 1
);
create index team_change_of_team on luminous.team_change (team_id) include (changes);
alter table luminous.team_change enable row level security;
alter table luminous.team_change force row level security;
create policy own_team on luminous.team_change
  using (team_id in ((select current_setting('app.team', true)), '*') or (select current_setting('app.scope', true)) = 'all')
  with check (team_id in ((select current_setting('app.team', true)), '*') or (select current_setting('app.scope', true)) = 'all');

-- Runs once a statement. Who sees one team's rows can only have changed that team's; whoever sees all may have changed any.
-- With the argument 'shared' the table's rows are everybody's.
create function luminous.note_team_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into luminous.team_change (team_id)
  values (case when tg_nargs > 0 or current_setting('app.scope', true) = 'all' then '*'
               else coalesce(nullif(current_setting('app.team', true), ''), '*') end);
  return null;
end
$$;
