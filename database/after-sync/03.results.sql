create unique index if not exists imports_document_key on imports (team_id, document_id);
create index if not exists imports_by_time on imports (team_id, created_at desc, id desc);
-- A file that came in is not taken twice; one that was refused or withdrawn may come again.
drop index if exists imports_file_key;
create unique index if not exists imports_file_in_key on imports (team_id, file_sha_256) where state = 'imported';

-- What a file names is looked up by its code or key, whichever team it is: that column comes first. See docs/adr/0013.
-- Indexes of the time when the team came first had other names: under the same one the old would stay.
drop index if exists samples_code_key, results_newest_key, results_version_key, results_by_sample;
create unique index if not exists samples_of_code_key on samples (code, team_id);
create unique index if not exists samples_document_key on samples (team_id, document_id);
create index if not exists samples_by_station on samples (team_id, station_id, sampled_at desc);

-- Names the measurement of which a row is one version: a digest of sample, parameter, fraction, speciation, method, panel and dimension
-- of the unit. Narrow, because a key over all of those would be the largest index of all. See luminous.measurement_key and docs/adr/0009.
do $$ begin
  -- Asked first: adding a column that is there already would still wait for every reader.
  if not exists (select from information_schema.columns
                  where table_schema = current_schema() and table_name = 'results' and column_name = 'measurement_key') then
    alter table results add column measurement_key uuid;
  end if;
end $$;

-- Results that came in before samples had a table of their own.
do $$ begin
  if exists (select from information_schema.columns
              where table_schema = current_schema() and table_name = 'results' and column_name = 'sample_code') then
    insert into samples (document_id, team_id, code, station_id, sampled_at, time_zone, is_time_known, activity_type, is_quality_control,
                         import_id, created_at, updated_at, published_at)
    select luminous.new_document_id(), s.team_id, s.sample_code, s.station_id, s.sampled_at, 'America/Edmonton', true, s.activity_type,
           s.is_quality_control, s.import_id, now(), now(), now()
      from (select distinct on (team_id, sample_code) * from results where sample_id is null order by team_id, sample_code, id) s
        on conflict (team_id, code) do nothing;
    update results r
       set sample_id = s.document_id, version = 1, is_newest = true, is_current = true, review_state = 'Released', released_at = r.created_at,
           method_context = 'AENV', limit_type = case when r.detection_limit is not null then 'Reporting Limit' end,
           measurement_key = luminous.measurement_key(r.sample_code, r.parameter_code, null, null, 'AENV', r.method_code, null,
                                                      'mass-concentration')
      from samples s
     where r.sample_id is null and s.team_id = r.team_id and s.code = r.sample_code;
    -- Readers saw them as they came in, without anybody's release: it is this step that counts them as released.
    update imports set state = 'imported', mode = 'backfill', finished_at = created_at, released_by = 'system:migrate', released_at = created_at
     where state is null;
    drop index if exists results_natural_key, results_by_time, results_by_station;
    alter table results drop constraint if exists results_station_fk, drop constraint if exists results_import_fk;
    alter table results drop column sample_code, drop column activity_type;
  end if;
end $$;

create unique index if not exists results_newest_of_key on results (measurement_key, team_id) where is_newest;
create unique index if not exists results_version_of_key on results (measurement_key, team_id, version) where not is_newest;
-- What readers ask for. The rows of superseded and withdrawn versions are in none of these.
create index if not exists results_current_by_time on results (team_id, sampled_at desc, id desc) where is_current;
create index if not exists results_current_by_station on results (team_id, station_id, parameter_code, sampled_at desc, id desc) where is_current;
create index if not exists results_current_by_parameter on results (team_id, parameter_code, sampled_at desc, id desc) where is_current;
create index if not exists results_current_by_method on results (team_id, method_code, sampled_at desc, id desc) where is_current;
create index if not exists results_current_by_panel on results (team_id, panel_code, sampled_at desc, id desc) where is_current and panel_code is not null;
create index if not exists results_by_import on results (team_id, import_id);
create index if not exists results_of_sample on results (sample_id, team_id);

-- Added once: dropping and adding them at each release would stop every server that is at work. A changed constraint gets a new name.
do $$ begin
  -- A result holds a value or a detection condition, never both and never neither; a limit without a condition has no meaning.
  if not exists (select from pg_constraint where conname = 'results_value_or_condition') then
    alter table results add constraint results_value_or_condition
      check ((value is null) <> (detection_condition is null));
  end if;
  if not exists (select from pg_constraint where conname = 'results_limit_of_condition') then
    alter table results add constraint results_limit_of_condition
      check (detection_limit is null or detection_condition is not null);
  end if;
  if not exists (select from pg_constraint where conname = 'results_complete') then
    alter table results add constraint results_complete
      check (sample_id is not null and measurement_key is not null and version >= 1 and is_newest is not null and is_current is not null
             and review_state is not null);
  end if;
  if not exists (select from pg_constraint where conname = 'results_withdrawn_unseen') then
    alter table results add constraint results_withdrawn_unseen
      check (review_state <> 'Withdrawn' or not (is_newest or is_current));
  end if;
end $$;
