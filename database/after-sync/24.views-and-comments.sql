create unique index if not exists saved_views_document_key on saved_views (team_id, document_id);
-- A person finds a view by its name; two of them may have views of one name.
create unique index if not exists saved_views_name_key on saved_views (team_id, person_id, name);
create unique index if not exists result_comments_document_key on result_comments (team_id, document_id);
create index if not exists result_comments_of on result_comments (team_id, result_id, id);
create unique index if not exists result_comments_withdrawal_key on result_comments (team_id, withdraws) where withdraws is not null;

do $$ begin
  if not exists (select from pg_constraint where conname = 'saved_views_complete') then
    alter table saved_views add constraint saved_views_complete
      check (team_id is not null and name ~ '\S' and jsonb_typeof(filter) = 'object');
    alter table result_comments add constraint result_comments_complete
      check (team_id is not null and (withdraws is null) = (coalesce(text, '') ~ '\S'));
  end if;
end $$;
