import { z } from 'zod';
import { defineProblems } from '../../../lib/problem';

/** As teams are called; the layer that knows teams stands above this one. */
export const AskedTeam = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
  .meta({ description: 'A team, by its short name.', examples: ['northern'] });

export const RequestInstant = z.iso.datetime().regex(/^(?:19|20|21)/, 'a year from 1900 to 2199, in UTC');

const record = {
  type: z
    .string()
    .min(1)
    .max(63)
    .meta({ description: 'The kind of record.', examples: ['results'] }),
  key: z.string().min(1).max(255).meta({ description: 'Which record.' }),
};

/** Of what a history is asked for or given. */
export const DossierScope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('record'), ...record }).meta({ description: 'One record.' }),
    z.strictObject({ kind: z.literal('related'), ...record }).meta({ description: 'One record with all that hangs on it.' }),
    z
      .strictObject({ kind: z.literal('period'), from: RequestInstant, to: RequestInstant })
      .meta({ description: 'The records that were changed in a period: from an instant until before another.' }),
  ])
  .meta({ id: 'DossierScope', description: 'Of what a history is asked for or given.' });
export type DossierScope = z.infer<typeof DossierScope>;

export const AuditorRequestState = z
  .enum(['asked', 'approved', 'made', 'failed', 'declined', 'withdrawn', 'expired'])
  .meta({ description: '`approved`: the bundle is being made; `made`: it can be fetched; `failed`: it could not be made.' });
export type AuditorRequestState = z.infer<typeof AuditorRequestState>;

export const AuditorRequestSide = z
  .enum(['asker', 'owner', 'luminous'])
  .meta({ description: 'Who did it: the team that asks, the team whose records they are, or Luminous.' });
export type AuditorRequestSide = z.infer<typeof AuditorRequestSide>;

const Step = z
  .enum(['asked', 'narrowed', 'approved', 'declined', 'made', 'failed', 'viewed', 'downloaded', 'withdrawn', 'expired'])
  .meta({ description: 'What was done.' });
export type AuditorRequestStepName = z.infer<typeof Step>;

const summary = {
  id: z.string(),
  owner: z.string().meta({ description: 'Whose records they are, by the short name of the team.' }),
  asker: z.string().meta({ description: 'Which team asks, by its short name.' }),
  scope: DossierScope.meta({ description: 'What was asked for.' }),
  state: AuditorRequestState,
  askedAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable().meta({ description: 'Until when the bundle can be fetched; null before it was approved.' }),
};

export const AuditorRequest = z
  .object(summary)
  .meta({ id: 'AuditorRequest', description: 'That one team asks another for the proven history of something.' });
export type AuditorRequest = z.infer<typeof AuditorRequest>;

export const AuditorReceipt = z
  .object({
    scope: DossierScope.meta({ description: 'What was given.' }),
    recordCount: z.int(),
    eventCount: z.int(),
    checkpointSize: z.string().meta({ description: 'How many events the log held.' }),
    rootHash: z.base64().meta({ description: 'The root hash of the log at that size.' }),
    bundleSha256: z.string().regex(/^[0-9a-f]{64}$/),
    bundleBytes: z.string(),
    madeAt: z.iso.datetime(),
    approvedBy: AuditorRequestSide,
    legalBasis: z.string().nullable(),
    downloads: z
      .array(z.object({ at: z.iso.datetime(), side: AuditorRequestSide, actor: z.string().nullable() }))
      .meta({ description: 'Each time the bundle was fetched, the earliest first.' }),
  })
  .meta({ id: 'AuditorReceipt', description: 'What was given to whom; kept when the bundle is gone.' });
export type AuditorReceipt = z.infer<typeof AuditorReceipt>;

const RequestStep = z
  .object({
    at: z.iso.datetime(),
    step: Step,
    side: AuditorRequestSide,
    actor: z.string().nullable().meta({ description: 'Who, as kind:id; null for somebody of the other side.' }),
    event: z.string().meta({ description: 'The event of the ledger that tells of it.' }),
  })
  .meta({ id: 'AuditorRequestStep', description: 'One thing that happened to a request.' });
export type AuditorRequestStep = z.infer<typeof RequestStep>;

export const AuditorRequestDetail = z
  .object({
    ...summary,
    message: z.string().nullable(),
    grantedScope: DossierScope.nullable().meta({ description: 'What was approved.' }),
    recordCount: z.int().nullable().meta({ description: 'How many records were approved.' }),
    decidedAt: z.iso.datetime().nullable(),
    isOnBehalf: z.boolean().nullable().meta({ description: 'Luminous decided, not the team.' }),
    legalBasis: z.string().nullable(),
    declineReason: z.string().nullable(),
    fault: z.string().nullable().meta({ description: 'Why the bundle could not be made, as the code of a problem.' }),
    hasReceipt: z.boolean(),
    steps: z.array(RequestStep).meta({ description: 'The latest thousand, the earliest first.' }),
  })
  .meta({ id: 'AuditorRequestDetail', description: 'A request with all that happened to it.' });
export type AuditorRequestDetail = z.infer<typeof AuditorRequestDetail>;

export const auditorRequestProblems = defineProblems({
  'auditor-request.unusable': {
    status: 422,
    title: 'This could never be answered',
    remedy: 'Ask another team than your own, for a period that ends after it begins, until a day within a year from now.',
  },
  'auditor-request.too-many': {
    status: 409,
    title: 'This team has many of your requests to answer already',
    remedy: 'Wait for its answers, or withdraw what you no longer need.',
  },
  'auditor-request.not-open': {
    status: 409,
    title: 'This is not open any more',
    remedy: 'Read it again: it was answered, withdrawn or has ended meanwhile.',
  },
  'auditor-request.not-made': {
    status: 409,
    title: 'There is no bundle to fetch',
    remedy: 'Read the request: it was not approved, its bundle is still being made, or it has ended.',
  },
  'auditor-request.nothing-there': {
    status: 422,
    title: 'There are no records in this scope',
    remedy: 'Check the kind and the key of the record, or the period; or decline.',
  },
  'auditor-request.too-much': {
    status: 422,
    title: 'There are more records in this scope than one bundle holds',
    remedy: 'Approve less of it: a shorter period, or one record.',
  },
  'auditor-request.beyond-asked': {
    status: 422,
    title: 'This gives more than was asked for',
    remedy: 'Approve what was asked for, or a part of it.',
  },
  'auditor-request.no-legal-basis': {
    status: 422,
    title: 'Luminous approves for a team only where the law says so',
    remedy: 'Name the legal basis: which law, order or licence, with its section.',
  },
});
