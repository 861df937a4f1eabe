import { createHash } from 'node:crypto';
import { ExportedEvent, ExportEnd } from '../../src/plugins/audit/contracts';
import { readTable, type ExportedRecord } from './exports';

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export interface JsonLines {
  readonly events: ExportedEvent[];
  readonly end: ExportEnd['end'];
}

/** Where the last line begins. */
const lastLineOf = (bytes: Buffer): number => bytes.lastIndexOf('\n', bytes.length - 2) + 1;

/** Reads a whole export, and fails when its last line does not fit what stands before it. */
export const readJsonLines = (bytes: Buffer): JsonLines => {
  const at = lastLineOf(bytes);
  const { end } = ExportEnd.parse(JSON.parse(bytes.subarray(at).toString()));
  const body = bytes.subarray(0, at);
  const events = body
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => ExportedEvent.parse(JSON.parse(line)));
  if (end.sha256 !== sha256(body) || end.events !== events.length || end.rows !== events.length) {
    throw new Error(`The last line does not fit: ${JSON.stringify(end)}`);
  }
  return { events, end };
};

export interface Table {
  readonly rows: ExportedRecord[];
  readonly columns: string[];
}

/** The same of CSV. */
export const readEventTable = (bytes: Buffer): Table => {
  const at = lastLineOf(bytes);
  const records = readTable(bytes);
  const last = records.at(-1);
  const [, events, rows, hash] = /^events=(\d+) rows=(\d+) sha256=([0-9a-f]{64})$/.exec(last?.['note'] ?? '') ?? [];
  const told = records.slice(0, -1);
  const fits = hash === sha256(bytes.subarray(0, at)) && Number(rows) === told.length;
  if (last?.['event'] !== 'end' || !fits || Number(events) !== new Set(told.map(({ event }) => event)).size) {
    throw new Error(`The last line does not fit: ${JSON.stringify(last)}`);
  }
  return { rows: told, columns: Object.keys(last) };
};
