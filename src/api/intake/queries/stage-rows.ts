import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Sql } from '../../../lib/database';
import type { CanonicalRow } from '../domain/canonical-row';
import type { StagedLine } from '../domain/staged-line';

/** The columns of the staging table behind `seq`, `line` and `column_name`, with the field that each holds. */
const columns = {
  station_code: ['stationCode', 'text'],
  station_name: ['stationName', 'text'],
  water_body: ['waterBody', 'text'],
  station_type: ['stationType', 'text'],
  latitude: ['latitude', 'numeric'],
  longitude: ['longitude', 'numeric'],
  datum: ['datum', 'text'],
  sample_code: ['sampleCode', 'text'],
  activity_type: ['activityType', 'text'],
  is_quality_control: ['isQualityControl', 'boolean'],
  medium: ['medium', 'text'],
  sampled_at_local: ['sampledAtLocal', 'timestamp'],
  is_time_known: ['isTimeKnown', 'boolean'],
  time_zone: ['timeZone', 'text'],
  depth_m: ['depthM', 'numeric'],
  collection_method: ['collectionMethod', 'text'],
  sample_comment: ['sampleComment', 'text'],
  parameter_name: ['parameterName', 'text'],
  parameter_group: ['parameterGroup', 'text'],
  fraction: ['fraction', 'text'],
  speciation: ['speciation', 'text'],
  method_code: ['methodCode', 'text'],
  method_context: ['methodContext', 'text'],
  panel_code: ['panelCode', 'text'],
  calibration_code: ['calibrationCode', 'text'],
  value: ['value', 'numeric(38, 12)'],
  value_text: ['valueText', 'text'],
  unit: ['unit', 'text'],
  detection_condition: ['detectionCondition', 'text'],
  detection_limit: ['detectionLimit', 'numeric(38, 12)'],
  limit_type: ['limitType', 'text'],
  reporting_limit: ['reportingLimit', 'numeric(38, 12)'],
  value_type: ['valueType', 'text'],
  replicate_count: ['replicateCount', 'int'],
  standard_deviation: ['standardDeviation', 'numeric(38, 12)'],
  confidence_95: ['confidence95', 'numeric(38, 12)'],
  dilution_factor: ['dilutionFactor', 'numeric(18, 6)'],
  qualifiers: ['qualifiers', 'jsonb'],
  laboratory: ['laboratory', 'text'],
  laboratory_sample_code: ['laboratorySampleCode', 'text'],
  analysed_on: ['analysedOn', 'date'],
  source_status: ['sourceStatus', 'text'],
  comment: ['comment', 'text'],
} as const satisfies Record<string, readonly [keyof CanonicalRow, string]>;

const fields = Object.values(columns).map(([field]) => field);

/** COPY into a table with row security is refused, so rows arrive in a temporary one that goes with the transaction. */
const createStage = `
  create temporary table intake_row (
    seq int not null,
    line int not null,
    column_name text,
    fault_code text,
    fault_value text,
    fault_reason text,
    rejects int not null,
    ${Object.entries(columns)
      .map(([column, [, type]]) => `${column} ${type}`)
      .join(',\n    ')}
  ) on commit drop`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapable = /[\\\t\n\r]/;
const allEscapable = /[\\\t\n\r]/g;
const nothing = '\\N';

const escapeText = (text: string): string =>
  escapable.test(text) ? text.replace(allEscapable, (character) => escapes[character] ?? character) : text;

const toField = (value: CanonicalRow[keyof CanonicalRow]): string => {
  if (value === null || value === undefined) return nothing;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return escapeText(JSON.stringify(value));
};

const noFields = fields.map(() => nothing).join('\t');

/** Results and faults share the table: one COPY carries both, and whole-set checks find them side by side. */
class CopyText {
  private seq = 0;

  private head(line: number, column: string | null, fault: readonly [string, string, string] | null, rejects: number): string {
    this.seq += 1;
    const [code, value, reason] = fault ?? [nothing, nothing, nothing];
    return `${String(this.seq)}\t${String(line)}\t${column === null ? nothing : escapeText(column)}\t${code}\t${value}\t${reason}\t${String(rejects)}`;
  }

  of({ line, results, faults, rejectedCount }: StagedLine): string {
    let text = '';
    for (const { column, row } of results) {
      text += this.head(line, column, null, 0);
      for (const field of fields) text += `\t${toField(row[field])}`;
      text += '\n';
    }
    faults.forEach(({ code, column, value, reason }, index) => {
      const fault = [code, value === null ? nothing : escapeText(value), escapeText(reason)] as const;
      text += `${this.head(line, column, fault, index === 0 ? rejectedCount : 0)}\t${noFields}\n`;
    });
    return text;
  }
}

/** Few large chunks instead of many small ones: each costs a turn of the event loop. */
async function* toChunks(batches: AsyncIterable<readonly StagedLine[]>, chunkLength = 64 * 1024): AsyncGenerator<string> {
  const copy = new CopyText();
  let chunk = '';
  for await (const batch of batches) {
    for (const line of batch) {
      chunk += copy.of(line);
      if (chunk.length >= chunkLength) {
        yield chunk;
        chunk = '';
      }
    }
  }
  if (chunk !== '') yield chunk;
}

/** Streams what was read into the staging table `intake_row` of the present transaction. */
export const stageRows = async (sql: Sql, batches: AsyncIterable<readonly StagedLine[]>): Promise<void> => {
  await sql.query(createStage);
  const copy = (sql as ClientBase).query(copyFrom('copy intake_row from stdin'));
  await pipeline(Readable.from(toChunks(batches)), copy);
  // What is joined or filtered by; all 50 columns would take ten times as long.
  await sql.query('analyze intake_row (seq, line, fault_code, station_code, sample_code, parameter_name)');
};
