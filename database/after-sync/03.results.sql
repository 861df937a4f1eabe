create unique index if not exists imports_document_key on imports (team_id, document_id);
create unique index if not exists imports_file_key on imports (team_id, file_sha_256);
create index if not exists imports_by_time on imports (team_id, created_at desc, id desc);

create unique index if not exists results_natural_key on results (team_id, sample_code, parameter_code, method_code);
create index if not exists results_by_time on results (team_id, sampled_at desc, id desc);
create index if not exists results_by_station on results (team_id, station_id, parameter_code, sampled_at desc, id desc);

-- Added once: dropping and adding them at each release would stop every server that is at work. A changed constraint gets a new name.
do $$ begin
  if not exists (select from pg_constraint where conname = 'results_station_fk') then
    alter table results add constraint results_station_fk
      foreign key (team_id, station_id) references stations (team_id, document_id);
  end if;
  if not exists (select from pg_constraint where conname = 'results_import_fk') then
    alter table results add constraint results_import_fk
      foreign key (team_id, import_id) references imports (team_id, document_id);
  end if;
  -- A result holds a value or a detection condition, never both and never neither.
  if not exists (select from pg_constraint where conname = 'results_value_or_condition') then
    alter table results add constraint results_value_or_condition
      check ((value is null) <> (detection_condition is null));
  end if;
end $$;
