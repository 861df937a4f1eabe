create unique index if not exists reports_document_key on reports (team_id, document_id);
create index if not exists reports_by_time on reports (team_id, requested_at desc, id desc);
create index if not exists reports_by_snapshot on reports (team_id, snapshot_id) where snapshot_id is not null;
-- How many of a team wait is asked with every new one.
create index if not exists reports_unfinished on reports (team_id) where finished_at is null;

do $$ begin
  if not exists (select from pg_constraint where conname = 'reports_complete') then
    alter table reports add constraint reports_complete
      check (team_id is not null and from_day <= to_day
             and (state in ('queued', 'making')) = (finished_at is null)
             and (state = 'failed') = (fault is not null)
             and (state = 'ready') = (file_sha_256 is not null and size_bytes is not null and page_count is not null and file_name is not null)
             and (state <> 'ready' or snapshot_id is not null)
             and (superseded_at is null) = (changed_count is null));
  end if;
end $$;
