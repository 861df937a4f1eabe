import { byteOrderMark, toSafeCsvRecord } from '../../../../../../lib/csv';
import type { EventFileFormat, ExportedEvent, ExportEnd } from '../../../../contracts';

/** How events are written into a file. */
export interface EventFile {
  readonly contentType: string;
  /** What stands before the first event. */
  readonly head: string;
  /** The lines of an event, each with its end. */
  readonly linesOf: (event: ExportedEvent) => string[];
  readonly lastLine: (end: ExportEnd['end']) => string;
}

const columns = [
  'event',
  'save',
  'recordedAt',
  'claimedAt',
  'actor',
  'actorName',
  'kind',
  'action',
  'type',
  'key',
  'team',
  'field',
  'before',
  'after',
  'values',
  'reasonCode',
  'reason',
  'intent',
  'request',
  'leafIndex',
  'checkpointSize',
  'note',
] as const;
type Column = (typeof columns)[number];
type Cells = Partial<Record<Column, string | null>>;

const toLine = (cells: Cells): string => toSafeCsvRecord(columns.map((column) => cells[column] ?? ''));

const csv: EventFile = {
  contentType: 'text/csv; charset=utf-8',
  head: byteOrderMark + toSafeCsvRecord(columns),
  linesOf: ({ fields, detail, requestId, seal, ...event }) => {
    const shared: Cells = { ...event, request: requestId, note: detail, ...seal };
    if (fields.length === 0) return [toLine(shared)];
    return fields.map(({ field, before, after, values }) => toLine({ ...shared, field, before, after, values }));
  },
  lastLine: ({ events, rows, sha256 }) => toLine({ event: 'end', note: `events=${String(events)} rows=${String(rows)} sha256=${sha256}` }),
};

const jsonLines: EventFile = {
  contentType: 'application/x-ndjson; charset=utf-8',
  head: '',
  linesOf: (event) => [`${JSON.stringify(event)}\n`],
  lastLine: (end) => `${JSON.stringify({ end } satisfies ExportEnd)}\n`,
};

export const eventFiles: Readonly<Record<EventFileFormat, EventFile>> = { csv, jsonl: jsonLines };
