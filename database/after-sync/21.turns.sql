-- By when something is due of its own accord, whosever it is: looked for every few minutes.
create index if not exists exceedances_by_acknowledgement_end on exceedances (acknowledged_until)
  where acknowledged_until is not null and state in ('acknowledged', 'explained');
create index if not exists thresholds_by_beginning on thresholds (effective_from) where is_current and effective_from is not null;
create index if not exists thresholds_by_end on thresholds (effective_to) where is_current and effective_to is not null;
create index if not exists thresholds_by_ending on thresholds (ended_at) where is_current and ended_at is not null;
create index if not exists thresholds_minding_silence on thresholds (team_id) where is_current and silent_after_days is not null;
do $$ begin
  if not exists (select from pg_constraint where conname = 'thresholds_silence') then
    alter table thresholds add constraint thresholds_silence check (coalesce(silent_after_days between 2 and 3650, true));
  end if;
end $$;
