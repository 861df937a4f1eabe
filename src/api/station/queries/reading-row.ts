import type { Reading, ReviewState, SeriesPoint } from '../contracts';

/** Columns of a point in a series; exact decimals leave the database as text. */
export const pointColumns = `
  r.document_id as id, r.sampled_at, trim_scale(r.value)::text as value, r.detection_condition,
  trim_scale(r.detection_limit)::text as detection_limit, r.review_state`;

/** Columns of a reading, which tells by itself what a series tells once. */
export const readingColumns = `${pointColumns}, r.unit, r.method_code as method, r.panel_code as panel, r.fraction`;

export interface PointRow {
  readonly id: string;
  readonly sampled_at: Date;
  readonly value: string | null;
  readonly detection_condition: string | null;
  readonly detection_limit: string | null;
  readonly review_state: ReviewState;
}

export interface ReadingRow extends PointRow {
  readonly unit: string;
  readonly method: string;
  readonly panel: string | null;
  readonly fraction: string | null;
}

type Undated<R> = Omit<R, 'sampled_at'>;

const toDetection = ({ detection_condition: condition, detection_limit: limit }: Undated<PointRow>): SeriesPoint['detection'] =>
  condition === null ? null : { condition, limit };

export const toPoint = (row: PointRow): SeriesPoint => ({
  id: row.id,
  sampledAt: row.sampled_at.toISOString(),
  value: row.value,
  detection: toDetection(row),
  reviewState: row.review_state,
});

/** Written out instead of spread from a point: there are tens of thousands in one answer. */
const toReadingAt = (row: Undated<ReadingRow>, sampledAt: string): Reading => ({
  id: row.id,
  sampledAt,
  value: row.value,
  detection: toDetection(row),
  reviewState: row.review_state,
  unit: row.unit,
  method: row.method,
  panel: row.panel,
  fraction: row.fraction,
});

export const toReading = (row: ReadingRow): Reading => toReadingAt(row, row.sampled_at.toISOString());

/** A reading as JSON of the database. */
export type ReadingJson = Undated<ReadingRow> & { readonly sampled_at: string };

const wholeSecondUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;

/** Nearly all times are whole seconds in UTC: writing those anew by hand takes a tenth of the time that a Date does. */
const toInstant = (time: string): string => (wholeSecondUtc.test(time) ? `${time.slice(0, 19)}.000Z` : new Date(time).toISOString());

export const readingOfJson = (row: ReadingJson): Reading => toReadingAt(row, toInstant(row.sampled_at));
