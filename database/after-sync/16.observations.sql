-- What the notifications see of results: which of them stand, and what each of them says of its amount. Whoever reads it reads results, stations
-- and sites with their own rights, so that row security holds, for those who were let in by another team as well.
--
-- Made anew only where it has changed, which its comment tells: replacing a view waits for whoever reads it.
do $$
declare
  definition constant text := $view$
    select r.team_id,
           r.document_id::text as id,
           -- Stays the same through corrections, whichever version is the first that anybody sees; see docs/adr/0009.
           r.measurement_key::text as measurement_id,
           r.station_id::text as subject,
           s.name::text as subject_name,
           s.site_id::text as group_id,
           g.name::text as group_name,
           r.parameter_code::text as quantity,
           r.panel_code::text as variant,
           coalesce(r.method_context, '') || '/' || r.method_code as method,
           r.unit::text as unit,
           r.value,
           -- "Detected Not Quantified" is somewhere below the limit too: it was found, but not how much of it there is.
           case when r.value is not null then null
                when r.detection_condition = 'Above Detection/Quantification Limit' then 'above'
                else 'below'
           end as bound_side,
           case when r.value is null then r.detection_limit end as bound_limit,
           -- An amount is an estimate where the source says so, where the laboratory marks it so, and where it is smaller than what the laboratory
           -- reports as a number: between detection and quantification. A mark of a non-detect beside an amount casts the same doubt on it. What has
           -- no amount is no estimate: its limit says all that is known.
           r.value is not null
             and (coalesce(r.value_type = 'Estimated', false) or coalesce(r.value < r.reporting_limit, false) or marks.are_estimating) as is_estimated,
           -- Of the source's own standing: what nobody has released here is not in this view at all.
           coalesce(r.source_status in ('Preliminary', 'Provisional', 'Raw', 'Unvalidated'), false) as is_preliminary,
           r.sampled_at as observed_at,
           r.released_at as counted_at,
           r.version as revision,
           r.import_id::text as source_id
      from results r
      join stations s on s.team_id = r.team_id and s.document_id = r.station_id
      left join sites g on g.team_id = r.team_id and g.document_id = s.site_id
      cross join lateral (
        select coalesce(bool_or(q.effect in ('estimated', 'below_limit', 'not_detected')), false) as are_estimating,
               coalesce(bool_or(q.effect = 'unusable'), false) as are_ruinous
          from laboratory_qualifiers q
         where q.laboratory = r.laboratory and r.qualifiers <> '[]' and r.qualifiers @> to_jsonb(q.code::text)
      ) marks
     where r.is_current and r.review_state = 'Released' and not r.is_quality_control
       -- These say nothing of the amount, not even that there is less of it than some limit.
       and (r.value is not null or r.detection_condition not in ('Not Reported', 'Unable to Measure'))
       and not marks.are_ruinous
  $view$;
begin
  if obj_description(to_regclass('luminous.observation'), 'pg_class') is distinct from md5(definition) then
    drop view if exists luminous.observation;
    execute 'create view luminous.observation with (security_invoker = true) as' || definition;
    execute format('comment on view luminous.observation is %L', md5(definition));
  end if;
end $$;
