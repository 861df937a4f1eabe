create unique index if not exists exceedances_document_key on exceedances (team_id, document_id);
-- One that is not over for each threshold, subject and quantity: whoever finds it again finds this one.
create unique index if not exists exceedances_standing_key on exceedances (team_id, threshold_id, subject_id, quantity, coalesce(variant, ''))
  where state in ('open', 'acknowledged', 'explained');
create index if not exists exceedances_by_time on exceedances (team_id, opened_at desc, id desc);
create index if not exists exceedances_by_subject on exceedances (team_id, subject_id, opened_at desc, id desc);
create index if not exists exceedance_comments_of on exceedance_comments (team_id, exceedance_id, id);

do $$ begin
  if not exists (select from pg_constraint where conname = 'exceedances_complete') then
    alter table exceedances add constraint exceedances_complete
      check (team_id is not null and (state in ('open', 'acknowledged', 'explained')) = (ended_at is null)
             and (ended_at is null) = (end_reason is null)
             and (state <> 'acknowledged' or acknowledged_by is not null) and (state <> 'explained' or explanation is not null));
    alter table exceedance_comments add constraint exceedance_comments_complete
      check (team_id is not null and text ~ '\S');
  end if;
end $$;
