import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { InTeam, usualInTeam } from '../../teams/contracts';
import { Threshold, thresholdProblems, ThresholdRule, ThresholdState } from './threshold';

const reads = { access: ['staff', 'key', 'member'], needs: 'data.read' } as const;
const manages = { access: ['staff', 'key', 'member'], needs: 'thresholds.manage' } as const;

const id = z.string().regex(/^[a-z0-9]{1,64}$/);
const version = z
  .int()
  .min(1)
  .max(1_000_000)
  .meta({ description: 'The version that the caller has seen; another one has come since: 409.' });
const one = { params: z.object({ id }), query: InTeam };
const answer = z.object({ data: Threshold });

const unfit = [thresholdProblems['threshold.unknown-name'], thresholdProblems['threshold.unit-unfit']];
const outrun = [problems['resource.conflict'], thresholdProblems['threshold.ended']];

export const ListThresholds = defineContract({
  operationId: 'listThresholds',
  method: 'GET',
  path: '/thresholds',
  tag: 'Thresholds',
  summary: 'List the thresholds of a team',
  description: 'The present version of each, the latest change first.',
  ...reads,
  request: {
    query: InTeam.extend({
      quantity: ThresholdRule.shape.quantity.optional(),
      scope: z
        .enum(['team', 'group', 'subject'])
        .optional()
        .meta({ description: 'Only those that hold for all of the team, a group or a subject.' }),
      state: ThresholdState.exclude(['superseded']).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100).meta({ description: 'Page size.' }),
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
      body: z.object({ data: z.array(Threshold), next: z.string().nullable() }),
    },
  },
  problems: usualInTeam,
});

export const GetThreshold = defineContract({
  operationId: 'getThreshold',
  method: 'GET',
  path: '/thresholds/:id',
  tag: 'Thresholds',
  summary: 'Read one threshold',
  ...reads,
  request: one,
  responses: { 200: { description: 'Its present version.', body: answer } },
  problems: usualInTeam,
});

export const ListThresholdVersions = defineContract({
  operationId: 'listThresholdVersions',
  method: 'GET',
  path: '/thresholds/:id/versions',
  tag: 'Thresholds',
  summary: 'List the versions of a threshold',
  ...reads,
  request: one,
  responses: { 200: { description: 'The latest thousand, the newest first.', body: z.object({ data: z.array(Threshold) }) } },
  problems: usualInTeam,
});

export const CreateThreshold = defineContract({
  operationId: 'createThreshold',
  method: 'POST',
  path: '/thresholds',
  tag: 'Thresholds',
  summary: 'Set a threshold',
  ...manages,
  request: {
    query: InTeam,
    body: z.strictObject({
      rule: ThresholdRule,
      isProposal: z.boolean().default(false).meta({ description: 'Nobody is told before somebody confirms it.' }),
    }),
  },
  responses: { 201: { description: 'The threshold.', body: answer } },
  problems: [...usualInTeam, ...unfit],
});

export const ChangeThreshold = defineContract({
  operationId: 'changeThreshold',
  method: 'PUT',
  path: '/thresholds/:id',
  tag: 'Thresholds',
  summary: 'Change a threshold',
  description: 'Adds a version; the ones before stay to be read. What is a proposal stays one.',
  ...manages,
  request: { ...one, body: z.strictObject({ version, rule: ThresholdRule }) },
  responses: { 200: { description: 'The new version.', body: answer } },
  problems: [...usualInTeam, ...unfit, ...outrun],
});

export const ConfirmThresholds = defineContract({
  operationId: 'confirmThresholds',
  method: 'POST',
  path: '/thresholds/confirm',
  tag: 'Thresholds',
  summary: 'Confirm proposed thresholds',
  description: 'One, some or all of the proposals, as they are or changed with the same stroke: all of these or none.',
  ...manages,
  request: {
    query: InTeam,
    body: z.strictObject({
      proposals: z
        .array(
          z.strictObject({
            id,
            version,
            rule: ThresholdRule.nullable().default(null).meta({ description: 'What it is to be instead; as it is when null.' }),
          }),
        )
        .min(1)
        .max(100)
        .refine((proposals) => new Set(proposals.map((proposal) => proposal.id)).size === proposals.length, 'each one once'),
    }),
  },
  responses: { 200: { description: 'The thresholds, in force from now on.', body: z.object({ data: z.array(Threshold) }) } },
  problems: [...usualInTeam, ...unfit, ...outrun, thresholdProblems['threshold.confirmed-already']],
});

export const EndThreshold = defineContract({
  operationId: 'endThreshold',
  method: 'POST',
  path: '/thresholds/:id/end',
  tag: 'Thresholds',
  summary: 'End a threshold, or decline a proposed one',
  description: 'Observations before that moment keep it; nothing is deleted.',
  ...manages,
  request: {
    ...one,
    body: z.strictObject({
      version,
      from: ThresholdRule.shape.effectiveTo.meta({
        description: 'From when on it does not hold any more; now when null, never before now.',
      }),
    }),
  },
  responses: { 200: { description: 'The threshold as it is now.', body: answer } },
  problems: [...usualInTeam, ...outrun],
});
