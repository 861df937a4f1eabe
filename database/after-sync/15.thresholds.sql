-- What a team wants to be told of: one row a version. What a version says is never altered; only that another one followed it, that somebody
-- confirmed it, and that somebody ended it.
create unique index if not exists thresholds_document_key on thresholds (team_id, document_id);
create unique index if not exists thresholds_version_key on thresholds (team_id, threshold_id, version);
create unique index if not exists thresholds_current_key on thresholds (team_id, threshold_id) where is_current;
create index if not exists thresholds_current_by_change on thresholds (team_id, id desc) where is_current;
create index if not exists thresholds_current_of_quantity on thresholds (team_id, quantity) where is_current;

do $$ begin
  if not exists (select from pg_constraint where conname = 'thresholds_complete') then
    alter table thresholds add constraint thresholds_complete
      check (threshold_id is not null and version >= 1 and version is not null and is_current is not null and quantity is not null
             and unit is not null and methods is not null and jsonb_typeof(methods) = 'array' and set_at is not null and set_by is not null
             and (version > 1 or threshold_id = document_id));
  end if;
  if not exists (select from pg_constraint where conname = 'thresholds_words') then
    alter table thresholds add constraint thresholds_words
      check (coalesce(operator in ('above', 'at-or-above', 'below', 'at-or-below', 'outside'), false)
             and coalesce(estimated in ('full', 'capped', 'ignored'), false)
             and coalesce(standing in ('binding', 'guideline', 'operational', 'demo'), false));
  end if;
  if not exists (select from pg_constraint where conname = 'thresholds_scope') then
    alter table thresholds add constraint thresholds_scope
      check (coalesce(scope_kind in ('team', 'group', 'subject'), false) and (scope_kind = 'team') = (scope_id is null));
  end if;
  -- A range has two ends, and only the operator `outside` has ranges.
  if not exists (select from pg_constraint where conname = 'thresholds_limits') then
    alter table thresholds add constraint thresholds_limits
      check (case when operator = 'outside'
                  then num_nonnulls(warning_at, critical_at, clear_at) = 0 and num_nonnulls(warning_low, critical_low) > 0
                       and (warning_low is null) = (warning_high is null) and (critical_low is null) = (critical_high is null)
                       and coalesce(warning_low < warning_high, true) and coalesce(critical_low < critical_high, true)
                       and coalesce(critical_low <= warning_low and critical_high >= warning_high, true)
                  else num_nonnulls(warning_low, warning_high, critical_low, critical_high) = 0 and num_nonnulls(warning_at, critical_at) > 0
             end);
  end if;
  if not exists (select from pg_constraint where conname = 'thresholds_counts') then
    alter table thresholds add constraint thresholds_counts
      check (coalesce(occurrences_needed between 1 and occurrences_of and occurrences_of <= 20 and clear_after between 1 and 20, false));
  end if;
  if not exists (select from pg_constraint where conname = 'thresholds_times') then
    alter table thresholds add constraint thresholds_times
      check ((season_from is null) = (season_to is null)
             and coalesce(season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' and season_to ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$', true)
             and coalesce(effective_from < effective_to, true));
  end if;
  if not exists (select from pg_constraint where conname = 'thresholds_deeds') then
    alter table thresholds add constraint thresholds_deeds
      check ((confirmed_at is null) = (confirmed_by is null) and (ended_at is null) = (ended_by is null));
  end if;
end $$;

create or replace function luminous.refuse_altered_threshold() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  -- What may be noted on a version later, once each.
  deeds constant text[] := array['is_current', 'confirmed_at', 'confirmed_by', 'ended_at', 'ended_by', 'updated_at', 'updated_by_id'];
begin
  if to_jsonb(new) - deeds is distinct from to_jsonb(old) - deeds
     or new.is_current and not old.is_current
     or old.confirmed_at is not null and (new.confirmed_at, new.confirmed_by) is distinct from (old.confirmed_at, old.confirmed_by)
     or old.ended_at is not null and (new.ended_at, new.ended_by) is distinct from (old.ended_at, old.ended_by) then
    raise exception 'a version of a threshold is never altered: another one follows it' using errcode = 'LU030';
  end if;
  return new;
end
$$;

do $$ begin
  if not exists (select from pg_trigger where tgname = 'thresholds_keep_their_word' and not tgisinternal) then
    create trigger thresholds_keep_their_word before update on thresholds for each row execute function luminous.refuse_altered_threshold();
    alter table thresholds enable always trigger thresholds_keep_their_word;
    create trigger thresholds_are_not_removed before delete on thresholds for each statement execute function luminous.refuse_removal();
    alter table thresholds enable always trigger thresholds_are_not_removed;
  end if;
end $$;

-- Before thresholds had versions, what staff proposed to a new customer stood in a table of its own, which Strapi leaves where it is. Its rows
-- become first versions under the ids that they have. The table stays, empty: the ledger tells what was in it, and a server of the build before
-- may still write to it until it is replaced.
do $$ begin
  if exists (select from information_schema.tables where table_schema = current_schema() and table_name = 'proposed_thresholds') then
    insert into thresholds
      (document_id, team_id, threshold_id, version, is_current, quantity, unit, scope_kind, operator, warning_at, critical_at,
       occurrences_needed, occurrences_of, clear_after, methods, estimated, standing, set_at, set_by, confirmed_at, confirmed_by,
       created_at, updated_at, published_at)
    select p.document_id, p.team_id, p.document_id, 1, true, p.quantity, p.unit, 'team', 'above', p.warning_above::numeric,
           p.critical_above::numeric, 1, 1, 1, '[]', 'capped', 'operational', coalesce(p.created_at, now()), made.actor, p.confirmed_at,
           case when p.confirmed_at is not null then made.actor end, p.created_at, now(), now()
      from proposed_thresholds p
      cross join lateral (
        select coalesce(
          (select e.actor from ledger.event e
            where e.table_name = 'proposed_thresholds' and e.row_key = p.document_id and e.action = 'insert'
            order by e.id limit 1), 'system:migrate') as actor) made;
    delete from proposed_thresholds;
  end if;
end $$;
