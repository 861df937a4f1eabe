import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Sql } from '../../../lib/database';
import type { CanonicalRow } from '../domain/canonical-row';

/** The order of the staging table's columns behind `line`. */
const fields = [
  'stationCode',
  'stationName',
  'waterBody',
  'latitude',
  'longitude',
  'sampleCode',
  'activityType',
  'isQualityControl',
  'sampledAtLocal',
  'timeZone',
  'parameterCode',
  'methodCode',
  'value',
  'valueText',
  'unit',
  'detectionCondition',
  'detectionLimit',
  'laboratory',
] as const satisfies readonly (keyof CanonicalRow)[];

/** COPY into a table with row security is refused, so rows arrive in a temporary one that goes with the transaction. */
const createStage = `
  create temporary table intake_row (
    line int not null,
    station_code text not null,
    station_name text not null,
    water_body text,
    latitude numeric,
    longitude numeric,
    sample_code text not null,
    activity_type text not null,
    is_quality_control boolean not null,
    sampled_at_local timestamp not null,
    time_zone text not null,
    parameter_code text not null,
    method_code text not null,
    value numeric(38, 12),
    value_text text not null,
    unit text not null,
    detection_condition text,
    detection_limit numeric(38, 12),
    laboratory text
  ) on commit drop`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapable = /[\\\t\n\r]/g;

const toField = (value: string | boolean | null): string => {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return value.replace(escapable, (character) => escapes[character] ?? character);
};

const toCopyLine = (line: number, row: CanonicalRow): string =>
  `${String(line)}\t${fields.map((field) => toField(row[field])).join('\t')}\n`;

/** Few large chunks instead of many small ones: each costs a turn of the event loop. */
async function* toCopyChunks(rows: AsyncIterable<{ line: number; row: CanonicalRow }>, chunkLength = 64 * 1024): AsyncGenerator<string> {
  let chunk = '';
  for await (const { line, row } of rows) {
    chunk += toCopyLine(line, row);
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** Streams rows into the staging table `intake_row` of the present transaction. */
export const stageRows = async (sql: Sql, rows: AsyncIterable<{ line: number; row: CanonicalRow }>): Promise<void> => {
  await sql.query(createStage);
  const copy = (sql as ClientBase).query(copyFrom('copy intake_row from stdin'));
  await pipeline(Readable.from(toCopyChunks(rows)), copy);
  await sql.query('analyze intake_row');
};
