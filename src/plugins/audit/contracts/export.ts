import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { pdfProblems } from '../../../lib/pdf/pdf-problems';
import { defineProblems, problems } from '../../../lib/problem';
import { eventFilters, FieldChange, keyHasType, keyNeedsType, Period, RecordName, Seal, TeamOnly } from './history';

export const exportProblems = defineProblems({
  'ledger.document-too-long': {
    status: 422,
    title: 'The history is too long for a document to be read',
    remedy: 'Narrow the period, or take the history as CSV or JSON lines.',
  },
});

export const EventFileFormat = z.enum(['csv', 'jsonl']);
export type EventFileFormat = z.infer<typeof EventFileFormat>;

/** One line of an export as JSON lines. */
export const ExportedEvent = z.object({
  event: z.string(),
  /** The transaction: what it did belongs together. */
  save: z.string(),
  recordedAt: z.iso.datetime(),
  /** When it happened, in the words of whoever entered it. */
  claimedAt: z.iso.datetime().nullable(),
  actor: z.string(),
  actorName: z.string().nullable(),
  kind: z.string(),
  action: z.string(),
  type: z.string(),
  key: z.string(),
  team: z.string().nullable(),
  reasonCode: z.string().nullable(),
  reason: z.string().nullable(),
  intent: z.string().nullable(),
  requestId: z.string().nullable(),
  fields: z.array(FieldChange),
  /** What there is to tell of an event that changed no row. */
  detail: z.string().nullable(),
  seal: Seal.nullable(),
});
export type ExportedEvent = z.infer<typeof ExportedEvent>;

/** The last line. What has none was cut off. */
export const ExportEnd = z.object({
  end: z.object({
    events: z.int(),
    /** Lines before this one, without headings. */
    rows: z.int(),
    /** Of every byte before this line. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});
export type ExportEnd = z.infer<typeof ExportEnd>;

const access = ['staff', 'key', 'member'] as const;
const usual = [
  problems['request.invalid'],
  problems['request.unauthenticated'],
  problems['request.forbidden'],
  problems['resource.not-found'],
  problems['server.unavailable'],
];

export const ExportEvents = defineContract({
  operationId: 'exportEvents',
  method: 'GET',
  path: '/ledger/events/export',
  tag: 'Audit',
  summary: 'Take along who changed what, when and why, as a file',
  description:
    'All events that pass the filters and were there when the request came, newest first. jsonl has one line an event, exact. csv has one row ' +
    'for each value that changed, before and after, and one for whatever else happened; texts that a spreadsheet would execute get an ' +
    'apostrophe in front. Of secrets only that they changed is told. The last line tells how many events and rows there are and the SHA-256 ' +
    'of every byte before it: a file without it was cut off. That the export was taken is recorded first; where it cannot be recorded, it is ' +
    'not given.',
  access,
  needs: 'history.read',
  request: {
    query: TeamOnly.extend({ ...eventFilters, format: EventFileFormat.meta({ description: 'What kind of file.' }) }).refine(
      keyHasType,
      keyNeedsType,
    ),
  },
  responses: { 200: { description: 'The file.', contentTypes: ['text/csv', 'application/x-ndjson'] } },
  problems: usual,
});

export const ExportRecordHistory = defineContract({
  operationId: 'exportRecordHistory',
  method: 'GET',
  path: '/ledger/records/:type/:key/history/export',
  tag: 'Audit',
  summary: 'Take along the history of a record as a document to be read',
  description:
    'Who changed it, what, when and why, newest first, one part a save; with the latest checkpoint of the log in words and as a QR code. ' +
    'That it was taken is recorded before it is given. For programs take /ledger/events/export, and to prove it /ledger/bundle.',
  access,
  needs: 'history.read',
  request: {
    params: RecordName,
    query: TeamOnly.extend({
      ...Period,
      format: z.enum(['pdf']).default('pdf').meta({ description: 'What kind of document.' }),
      lang: z.enum(['en', 'fr']).optional().meta({ description: 'Its language; without it, as Accept-Language says, else English.' }),
    }),
    headers: z.object({ 'accept-language': z.string().optional() }),
  },
  responses: { 200: { description: 'The document.', contentTypes: ['application/pdf'] } },
  problems: [...usual, exportProblems['ledger.document-too-long'], pdfProblems['pdf.busy'], pdfProblems['pdf.unavailable']],
});
