-- What reports are made of, and the documents themselves, under the same lock as everything else of a team. See docs/adr/0033.

-- Never altered: printed again, it comes to the same numbers. Several reports may print one.
create table luminous.report_snapshot (
  team_id text not null,
  id text not null,
  from_day date not null,
  to_day date not null,
  subjects text[] not null,
  -- Of the bytes before they were packed.
  sha256 text not null,
  cut_off timestamptz not null,
  checkpoint_size bigint,
  checkpoint_root text,
  -- Which records it tells: a change of one of them supersedes the reports.
  record_ids text[] not null,
  -- JSON, packed by gzip.
  packed bytea not null,
  primary key (team_id, id),
  check ((checkpoint_size is null) = (checkpoint_root is null))
);
create index report_snapshot_by_record on luminous.report_snapshot using gin (record_ids);

-- The document, part by part.
create table luminous.report_part (
  team_id text not null,
  report_id text not null,
  part integer not null,
  bytes bytea not null,
  primary key (team_id, report_id, part)
);

-- How far the making has come. Not on record in the ledger: it changes several times a second and tells nothing afterwards.
create table luminous.report_work (
  team_id text not null,
  report_id text not null,
  attempts integer not null default 0,
  stage text not null default 'reading' check (stage in ('reading', 'drawing', 'printing', 'keeping')),
  primary key (team_id, report_id)
);

do $$
declare
  of_report text;
begin
  foreach of_report in array array['report_snapshot', 'report_part', 'report_work'] loop
    execute format('alter table luminous.%I enable row level security', of_report);
    execute format('alter table luminous.%I force row level security', of_report);
    execute format($policy$
      create policy own_team on luminous.%I
        using (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')
        with check (team_id = (select current_setting('app.team', true)) or (select current_setting('app.scope', true)) = 'all')
      $policy$, of_report);
    execute format($policy$
      create policy not_for_grantees on luminous.%I as restrictive
        using ((select coalesce(current_setting('app.grantee', true), '')) = '' or (select current_setting('app.scope', true)) = 'all')
      $policy$, of_report);
  end loop;
end $$;
