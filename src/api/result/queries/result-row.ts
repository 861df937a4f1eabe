import { readingColumns, toReading, type ReadingRow } from '../../station/queries/reading-row';
import type { Result } from '../contracts';

/** Columns of a result r with its station s and sample m; exact decimals leave the database as text. */
export const resultColumns = `
  ${readingColumns}, r.id::text as row_id, r.version, r.parameter_code as parameter, r.speciation,
  r.method_context as "methodContext", r.calibration_code as calibration, r.value_text as text,
  r.limit_type as "limitType", trim_scale(r.reporting_limit)::text as "reportingLimit", r.value_type as "valueType",
  r.replicate_count as "replicateCount", trim_scale(r.standard_deviation)::text as "standardDeviation",
  trim_scale(r.confidence_95)::text as confidence95, trim_scale(r.dilution_factor)::text as "dilutionFactor",
  coalesce(r.qualifiers, '[]')::json as qualifiers, r.laboratory, r.laboratory_sample_code as "laboratorySample",
  r.analysed_on::text as "analysedOn", r.source_status as status, r.comment, r.import_id as "importId",
  s.code as station_code, s.name as station_name, m.code as sample_code, m.activity_type, m.medium,
  trim_scale(m.depth_m)::text as depth_m, r.is_quality_control`;

/** Rows of results as r. */
export const withStationAndSample = `
  join stations s on s.team_id = r.team_id and s.document_id = r.station_id
  join samples m on m.team_id = r.team_id and m.document_id = r.sample_id`;

type Plain = Omit<Result, keyof ReadingRow | 'sampledAt' | 'detection' | 'reviewState' | 'station' | 'sample'>;

export interface ResultRow extends ReadingRow, Plain {
  readonly row_id: string;
  readonly station_code: string;
  readonly station_name: string;
  readonly sample_code: string;
  readonly activity_type: string;
  readonly medium: string | null;
  readonly depth_m: string | null;
  readonly is_quality_control: boolean;
}

export const toResult = (row: ResultRow): Result => {
  const { sampled_at, detection_condition, detection_limit, review_state, row_id, station_code, station_name, ...rest } = row;
  const { sample_code, activity_type, medium, depth_m, is_quality_control, ...plain } = rest;
  return {
    ...plain,
    ...toReading(row),
    station: { code: station_code, name: station_name },
    sample: { code: sample_code, activityType: activity_type, isQualityControl: is_quality_control, medium, depthM: depth_m },
  };
};
