import type { Reading, Station } from '../contracts';

/** Columns of a reading; exact decimals leave the database as text. */
export const readingColumns = `
  r.sampled_at, trim_scale(r.value)::text as value, r.unit, r.detection_condition,
  trim_scale(r.detection_limit)::text as detection_limit, r.method_code`;

export interface ReadingRow {
  sampled_at: Date;
  value: string | null;
  unit: string;
  detection_condition: string | null;
  detection_limit: string | null;
  method_code: string;
}

export const toReading = (row: ReadingRow): Reading => ({
  sampledAt: row.sampled_at.toISOString(),
  value: row.value,
  unit: row.unit,
  detection: row.detection_condition === null ? null : { condition: row.detection_condition, limit: row.detection_limit },
  methodCode: row.method_code,
});

export const stationColumns = `
  s.document_id as id, s.code, s.name, s.water_body as "waterBody",
  trim_scale(s.latitude)::text as latitude, trim_scale(s.longitude)::text as longitude`;

export type StationRow = Station;
