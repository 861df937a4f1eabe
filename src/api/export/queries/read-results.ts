import type { Sql } from '../../../lib/database';
import type { ExportRow } from '../contracts/row';

const decimal = (column: string): string => `trim_scale(${column})::text`;
/** A tenth of a degree keeps a place within some kilometres. */
const coordinate = (column: string): string =>
  `case when $3::boolean and s.is_sensitive then round(${column}, 1)::text else ${decimal(column)} end`;

/**
 * A clock that is turned back shows an hour twice, and its zone then names the second one. In the first, the zone is told by its offset, so
 * that date, time and zone always mean one moment.
 */
const place = `
  select coalesce(m.time_zone, 'Etc/UTC') as zone, r.sampled_at at time zone coalesce(m.time_zone, 'Etc/UTC') as at_place`;
const clock = `
  select zoned.at_place, extract(epoch from zoned.at_place - (r.sampled_at at time zone 'UTC'))::int / 60 as minutes,
         zoned.at_place at time zone zoned.zone = r.sampled_at as is_told`;

const columns = `
  r.document_id as id, r.version,
  case when r.review_state = 'Preliminary' or r.released_at is null then 'Preliminary' else 'Released' end as "reviewState",
  s.code as station, s.name as "stationName", site.code as site, s.water_body as "waterBody", s.station_type as "stationType",
  ${coordinate('s.latitude')} as latitude, ${coordinate('s.longitude')} as longitude, s.datum,
  coalesce($3::boolean and s.is_sensitive, false) as "isBlurred",
  m.code as sample, m.activity_type as "activityType", r.is_quality_control as "isQualityControl", m.medium,
  to_char(clock.at_place, 'YYYY-MM-DD') as date,
  case when m.is_time_known is not false then to_char(clock.at_place, 'HH24:MI:SS') end as time,
  case when clock.is_told or clock.minutes % 60 <> 0 then zoned.zone
       else 'Etc/GMT' || to_char(clock.minutes / -60, 'FMSG99') end as "timeZone",
  case when clock.minutes < 0 then '-' else '+' end || to_char(abs(clock.minutes) / 60, 'FM00') || ':' ||
    to_char(abs(clock.minutes) % 60, 'FM00') as "utcOffset",
  to_char(r.sampled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sampledAt",
  ${decimal('m.depth_m')} as "depthM", m.collection_method as "collectionMethod", m.comment as "sampleComment",
  r.parameter_code as parameter, coalesce(p.name, r.parameter_code) as "parameterName", p.parameter_group as "parameterGroup",
  p.characteristic_name as "characteristicName", r.fraction, r.speciation, r.method_context as "methodContext", r.method_code as method,
  (select me.name from methods me
    where me.code = r.method_code and me.context = r.method_context
    order by me.valid_from desc nulls last, me.id desc limit 1) as "methodName",
  r.panel_code as panel, r.calibration_code as calibration, ${decimal('r.value')} as value, r.value_text as text, r.unit,
  r.detection_condition as "detectionCondition", ${decimal('r.detection_limit')} as "limit", r.limit_type as "limitType",
  ${decimal('r.reporting_limit')} as "reportingLimit", r.value_type as "valueType", r.replicate_count::text as "replicateCount",
  ${decimal('r.standard_deviation')} as "standardDeviation", ${decimal('r.confidence_95')} as confidence95,
  ${decimal('r.dilution_factor')} as "dilutionFactor",
  case when jsonb_typeof(r.qualifiers) = 'array' then array(select jsonb_array_elements_text(r.qualifiers)) end as qualifiers,
  r.laboratory, r.laboratory_sample_code as "laboratorySample", to_char(r.analysed_on, 'YYYY-MM-DD') as "analysedOn",
  r.source_status as status, r.comment`;

interface Page {
  readonly teamId: string;
  readonly rowIds: readonly string[];
  /** The reader must not learn the exact place of sensitive stations. */
  readonly isBlurred: boolean;
}

/** The results of these rows, in this order. */
export const readResults = async (sql: Sql, { teamId, rowIds, isBlurred }: Page): Promise<Omit<ExportRow, 'teamName'>[]> => {
  const { rows } = await sql.query<Omit<ExportRow, 'teamName'>>({
    name: 'export-results',
    text: `select ${columns}
             from unnest($2::bigint[]) with ordinality as picked (row_id, place)
             join results r on r.id = picked.row_id and r.team_id = $1::text
             join stations s on s.team_id = $1::text and s.document_id = r.station_id
             join samples m on m.team_id = $1::text and m.document_id = r.sample_id
             left join sites site on site.team_id = $1::text and site.document_id = s.site_id
             left join parameters p on p.code = r.parameter_code
             cross join lateral (${place}) zoned
             cross join lateral (${clock}) clock
            order by picked.place`,
    values: [teamId, rowIds, isBlurred],
  });
  return rows;
};
