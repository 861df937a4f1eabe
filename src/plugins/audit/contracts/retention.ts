import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { defineProblems, problems } from '../../../lib/problem';
import { retentionClasses } from './retention-class';

export const retentionProblems = defineProblems({
  'hold.not-in-force': {
    status: 409,
    title: 'This hold is lifted already',
    remedy: 'Read the holds again; place a new one where one is needed.',
  },
});

const Reason = z.string().trim().min(1).max(500).meta({ description: 'Why; it stays in the ledger for ever: no names of persons.' });

export const Retention = z
  .object({
    name: z.enum(retentionClasses),
    years: z.int().meta({ description: 'For how long values are kept after something else took their place.' }),
    leastYears: z.int().meta({ description: 'Which period the database itself insists on.' }),
    types: z.array(z.string()).meta({ description: 'Kinds of records that say so; what says nothing is `regulated`.' }),
    dueCount: z.int().meta({ description: 'Values that the next pruning lets go of.' }),
    heldCount: z.int().meta({ description: 'Values past their period that a hold keeps, as far as the log was not yet looked through.' }),
    isCountWhole: z.boolean().meta({ description: 'False when there are more than were counted.' }),
    prunedCount: z.int().meta({ description: 'Values that were let go of so far.' }),
    prunedAt: z.iso.datetime().nullable().meta({ description: 'When some were last let go of.' }),
    ranAt: z.iso.datetime().nullable().meta({ description: 'When the log was last looked through.' }),
  })
  .meta({ id: 'Retention', description: 'For how long a class of values is kept, and how that stands.' });
export type Retention = z.infer<typeof Retention>;

export const Hold = z
  .object({
    id: z.string(),
    team: z.string().nullable().meta({ description: 'Whose records, by id; null for all teams.' }),
    teamName: z.string().nullable(),
    type: z.string().nullable().meta({ description: 'Which kind of records; null for every kind.' }),
    key: z.string().nullable().meta({ description: 'Which record; null for all of the kind.' }),
    reason: z.string(),
    placedBy: z.string(),
    placedByName: z.string().nullable(),
    placedAt: z.iso.datetime(),
    liftedBy: z.string().nullable(),
    liftedByName: z.string().nullable(),
    liftedAt: z.iso.datetime().nullable().meta({ description: 'Null while it is in force.' }),
    liftReason: z.string().nullable(),
  })
  .meta({ id: 'Hold', description: 'A legal hold: nothing that it names is pruned.' });
export type Hold = z.infer<typeof Hold>;

const usual = [problems['request.invalid'], problems['request.unauthenticated']];

export const ListRetention = defineContract({
  operationId: 'listRetention',
  method: 'GET',
  path: '/ledger/retention',
  tag: 'Ledger',
  summary: 'Read for how long values of the past are kept, and what is due',
  description: 'Leaves, hashes, checkpoints and proofs are kept for ever.',
  access: ['staff'],
  request: {},
  responses: { 200: { description: 'Every class.', body: z.object({ data: z.array(Retention) }) } },
  problems: usual,
});

export const ListHolds = defineContract({
  operationId: 'listHolds',
  method: 'GET',
  path: '/ledger/holds',
  tag: 'Ledger',
  summary: 'List legal holds, newest first',
  access: ['staff'],
  request: {
    query: z.object({
      state: z.enum(['in-force', 'lifted']).optional().meta({ description: 'All when it is left out.' }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
      cursor: z
        .string()
        .regex(/^[1-9]\d{0,17}$/)
        .optional()
        .meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'One page; `next` is set while there are more.',
      body: z.object({ data: z.array(Hold), next: z.string().nullable() }),
    },
  },
  problems: usual,
});

export const CreateHold = defineContract({
  operationId: 'createHold',
  method: 'POST',
  path: '/ledger/holds',
  tag: 'Ledger',
  summary: 'Hold the past of a team, of a kind of records or of one record',
  description: 'In force at once. That it was placed, by whom and why, is recorded in the ledger.',
  access: ['staff'],
  request: {
    body: z
      .strictObject({
        team: z
          .string()
          .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
          .max(40)
          .optional()
          .meta({ description: 'The team, by its short name.', examples: ['northern'] }),
        type: z
          .string()
          .regex(/^[a-z][a-z0-9_]{0,62}$/)
          .optional()
          .meta({ description: 'The kind of records.', examples: ['results'] }),
        key: z.string().min(1).max(255).optional().meta({ description: 'One record; together with `type`.' }),
        reason: Reason,
      })
      .refine(({ team, type }) => team !== undefined || type !== undefined, { path: ['team'], message: 'name a team or a type' })
      .refine(({ type, key }) => key === undefined || type !== undefined, { path: ['key'], message: 'only together with type' }),
  },
  responses: { 201: { description: 'The hold.', body: z.object({ data: Hold }) } },
  problems: [...usual, problems['resource.not-found']],
});

export const LiftHold = defineContract({
  operationId: 'liftHold',
  method: 'POST',
  path: '/ledger/holds/:id/lift',
  tag: 'Ledger',
  summary: 'Lift a legal hold',
  description: 'What it held and is past its period is pruned in the next night.',
  access: ['staff'],
  request: { params: z.object({ id: z.string().min(1).max(64) }), body: z.strictObject({ reason: Reason }) },
  responses: { 200: { description: 'The hold as it stands now.', body: z.object({ data: Hold }) } },
  problems: [...usual, problems['resource.not-found'], retentionProblems['hold.not-in-force']],
});
