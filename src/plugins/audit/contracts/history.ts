import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';

/** Centuries outside have no events. */
const Instant = z.iso.datetime().regex(/^(?:19|20|21)/, 'a year from 1900 to 2199, in UTC');
const EventId = z.string().regex(/^\d{1,18}$/);
const Word = z.string().regex(/^[a-z][a-z-]{0,40}$/);
export const TeamOnly = z.object({
  team: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(40)
    .optional()
    .meta({ description: 'Whose records, by short name. Staff who name none see those of all teams.' }),
});
export const RecordName = z.object({
  type: z
    .string()
    .min(1)
    .max(120)
    .meta({ description: 'The kind of record: its table, or the uid of its content type.', examples: ['results'] }),
  key: z.string().min(1).max(255).meta({ description: 'Which record: its document id, or its row id where it has none.' }),
});
export const Period = {
  from: Instant.optional().meta({ description: 'From this instant.' }),
  to: Instant.optional().meta({ description: 'Until before this instant.' }),
};
const Paged = {
  limit: z.coerce.number().int().min(1).max(100).default(25).meta({ description: 'Page size, in saves.' }),
  cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
};
const Actor = z
  .string()
  .max(200)
  .meta({ description: 'Who, as kind:id.', examples: ['admin:1'] });

export const Seal = z
  .object({
    leafIndex: z.string().meta({ description: 'The place of the event in the log.' }),
    checkpointSize: z
      .string()
      .nullable()
      .meta({ description: 'The first signed size of the log that covers it; null until it is signed.' }),
  })
  .meta({ id: 'Seal', description: 'Where the event stands in the sealed log.' });
export type Seal = z.infer<typeof Seal>;

export const FieldChange = z
  .object({
    field: z.string(),
    before: z.string().nullable().meta({ description: 'Exact, as text; null for nothing.' }),
    after: z.string().nullable(),
    values: z
      .enum(['shown', 'secret', 'not-kept', 'no-longer-kept'])
      .meta({ description: 'Of secrets only that they changed is recorded; early releases kept no values; others are past their period.' }),
    isNoise: z.boolean().meta({ description: 'Bookkeeping that changes with every save: a page may hide it.' }),
  })
  .meta({ id: 'FieldChange', description: 'One field, before and after.' });
export type FieldChange = z.infer<typeof FieldChange>;

/** `published`: taken away and put back in one save, which is how drafts are published. */
export const Deed = z.enum(['created', 'changed', 'removed', 'published', 'baseline']);
export type Deed = z.infer<typeof Deed>;

const circumstances = {
  save: z.string().meta({ description: 'The transaction: what it did belongs together.' }),
  at: z.iso.datetime().meta({ description: 'Server clock, UTC, in microseconds.' }),
  actor: Actor,
  actorName: z.string().nullable().meta({ description: 'Looked up now; null where it is unknown or was erased.' }),
  intent: z.string().nullable(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
  isPruned: z.boolean().meta({ description: 'What it left, and why, was kept for its period and is gone; that it happened stays proven.' }),
  seal: Seal.nullable().meta({ description: 'Null while it waits to be sealed.' }),
};

export const HistoryEntry = z
  .object({
    ...circumstances,
    event: EventId.meta({ description: 'The version that the save left.' }),
    action: Deed,
    reasonCode: z.string().nullable(),
    fields: z.array(FieldChange),
  })
  .meta({ id: 'HistoryEntry', description: 'What one save did to a record.' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const TouchedRecord = z
  .object({
    event: EventId,
    kind: z.string(),
    type: z.string(),
    key: z.string(),
    action: z.string().meta({ description: 'In the words of a history; for other kinds of events than changes, their own.' }),
    changedFields: z.array(z.string()),
    reasonCode: z.string().nullable(),
  })
  .meta({ id: 'TouchedRecord', description: 'One record of a save.' });
export type TouchedRecord = z.infer<typeof TouchedRecord>;

export const Save = z
  .object({
    ...circumstances,
    records: z.array(TouchedRecord).meta({ description: 'The newest fifty events of it that fit the filters, by record.' }),
    eventCount: z.int().meta({ description: 'How many fit; 1000 stands for a thousand and more.' }),
  })
  .meta({ id: 'Save', description: 'Everything that one transaction recorded.' });
export type Save = z.infer<typeof Save>;

export const RecordAsOf = z
  .object({
    type: z.string(),
    key: z.string(),
    at: z.iso.datetime(),
    state: z
      .enum(['there', 'not-there', 'not-proven', 'no-longer-kept'])
      .meta({ description: '`not-proven`: before recording began, or before values were kept; `no-longer-kept`: past its period.' }),
    event: EventId.nullable().meta({ description: 'The version that held then.' }),
    since: z.iso.datetime().nullable(),
    until: z.iso.datetime().nullable().meta({ description: 'When the next version took its place; null for the present one.' }),
    values: z.record(z.string(), z.string()).nullable().meta({ description: 'Exact, as text, without secrets and without empty fields.' }),
  })
  .meta({ id: 'RecordAsOf', description: 'A record as it was.' });
export type RecordAsOf = z.infer<typeof RecordAsOf>;

const access = ['staff', 'key', 'member'] as const;
const usual = [
  problems['request.invalid'],
  problems['request.unauthenticated'],
  problems['request.forbidden'],
  problems['resource.not-found'],
];

export const historyProblems = defineProblems({
  'ledger.dossier-too-large': {
    status: 413,
    title: 'So much hangs on this record that it is not told at once',
    remedy: 'Ask for one of the records that hang on it.',
  },
});

export const GetRecordHistory = defineContract({
  operationId: 'getRecordHistory',
  method: 'GET',
  path: '/ledger/records/:type/:key/history',
  tag: 'Audit',
  summary: 'Read who changed a record, what, when and why, newest first',
  description: 'One entry a save. A record of another team gets the same answer as one that never was.',
  access,
  needs: 'history.read',
  request: {
    params: RecordName,
    query: TeamOnly.extend({
      actor: Actor.optional(),
      action: Deed.optional(),
      field: z.string().max(63).optional().meta({ description: 'Saves that changed this field.' }),
      event: EventId.optional().meta({ description: 'The save of this event alone.' }),
      ...Period,
      ...Paged,
    }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(HistoryEntry), next: z.string().nullable() }),
    },
  },
  problems: usual,
});

export const GetRecordDiff = defineContract({
  operationId: 'getRecordDiff',
  method: 'GET',
  path: '/ledger/records/:type/:key/diff',
  tag: 'Audit',
  summary: 'Compare two versions of a record, field by field',
  access,
  needs: 'history.read',
  request: {
    params: RecordName,
    query: TeamOnly.extend({ from: EventId.meta({ description: 'An event of the record.' }), to: EventId }),
  },
  responses: {
    200: {
      description: 'What differs. In either direction.',
      body: z.object({
        data: z.object({
          from: EventId,
          to: EventId,
          isProven: z.boolean().meta({ description: 'False when the values of one of them were not kept; then no field is shown.' }),
          isPruned: z.boolean().meta({ description: 'One of them is past its period.' }),
          fields: z.array(FieldChange),
        }),
      }),
    },
  },
  problems: usual,
});

export const GetRecordAsOf = defineContract({
  operationId: 'getRecordAsOf',
  method: 'GET',
  path: '/ledger/records/:type/:key/as-of',
  tag: 'Audit',
  summary: 'Read a record as it was at an instant',
  access,
  needs: 'history.read',
  request: { params: RecordName, query: TeamOnly.extend({ at: Instant.meta({ description: 'UTC.' }) }) },
  responses: { 200: { description: 'The record as it was.', body: z.object({ data: RecordAsOf }) } },
  problems: usual,
});

/** What lists of events are narrowed by. */
export const eventFilters = {
  actor: Actor.optional(),
  type: RecordName.shape.type.optional(),
  key: RecordName.shape.key.optional().meta({ description: 'One record; together with `type`.' }),
  action: Word.optional().meta({ description: 'As histories name it, or as other kinds of events do.', examples: ['changed'] }),
  kind: Word.optional().meta({ description: 'What kind of event.', examples: ['change'] }),
  ...Period,
};
export const keyHasType = ({ type, key }: { readonly type?: string | undefined; readonly key?: string | undefined }): boolean =>
  key === undefined || type !== undefined;
export const keyNeedsType = { path: ['key'], message: 'only together with type' };

export const ListSaves = defineContract({
  operationId: 'listSaves',
  method: 'GET',
  path: '/ledger/events',
  tag: 'Audit',
  summary: 'List who changed what, newest first, grouped by save',
  access,
  needs: 'history.read',
  request: {
    query: TeamOnly.extend({ ...eventFilters, ...Paged }).refine(keyHasType, keyNeedsType),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(Save), next: z.string().nullable() }),
    },
  },
  problems: usual,
});

const DossierPart = z
  .object({ type: z.string(), count: z.int() })
  .meta({ id: 'DossierPart', description: 'How many records of a kind belong together.' });

export const ListRelatedSaves = defineContract({
  operationId: 'listRelatedSaves',
  method: 'GET',
  path: '/ledger/records/:type/:key/dossier',
  tag: 'Audit',
  summary: 'List who changed a record, or anything that hangs on it, newest first, grouped by save',
  description:
    'The record, what hangs on it step by step, and where that came from; also what was removed, or hung on it before. What changed in one ' +
    'of them is told by its own history.',
  access,
  needs: 'history.read',
  request: {
    params: RecordName,
    query: TeamOnly.extend({ kind: Word.optional().meta({ description: 'What kind of event.', examples: ['change'] }), ...Paged }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({
        data: z.array(Save),
        next: z.string().nullable(),
        records: z.array(DossierPart).meta({ description: 'What belongs together, now and before.' }),
      }),
    },
  },
  problems: [...usual, historyProblems['ledger.dossier-too-large']],
});
