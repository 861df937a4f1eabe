import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { InTeam, usualInTeam } from '../../teams/contracts/usual';
import { Telling } from './delivery';
import { Exceedance, ExceedanceComment, ExceedanceLevel, exceedanceProblems, ExceedanceState } from './exceedance';

const read = { access: ['staff', 'key', 'member'], needs: 'data.read' } as const;
const act = { access: ['staff', 'key', 'member'], needs: 'alerts.acknowledge' } as const;
const tag = 'Exceedances';
const one = { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam };
const answer = z.object({ data: Exceedance });
const prose = z.string().trim().min(1).max(4000);

export const ListExceedances = defineContract({
  operationId: 'listExceedances',
  method: 'GET',
  path: '/exceedances',
  tag,
  summary: 'List where thresholds are or were passed',
  ...read,
  request: {
    query: InTeam.extend({
      state: ExceedanceState.optional(),
      isStanding: z.stringbool().optional().meta({ description: 'Only those that have not ended, or only those that have.' }),
      level: ExceedanceLevel.optional().meta({ description: 'As of the latest observation that counts.' }),
      subject: z.string().max(64).optional().meta({ description: 'About what, by its id.' }),
      quantity: z.string().max(64).optional().meta({ description: 'What was observed, by its code.' }),
      limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Page size.' }),
      cursor: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: { description: 'One page, those found last first.', body: z.object({ data: z.array(Exceedance), next: z.string().nullable() }) },
  },
  problems: usualInTeam,
});

export const GetExceedance = defineContract({
  operationId: 'getExceedance',
  method: 'GET',
  path: '/exceedances/:id',
  tag,
  summary: 'Read one exceedance with what was said about it',
  ...read,
  request: one,
  responses: {
    200: { description: 'The exceedance.', body: z.object({ data: Exceedance.extend({ comments: z.array(ExceedanceComment) }) }) },
  },
  problems: usualInTeam,
});

export const ListExceedanceTellings = defineContract({
  operationId: 'listExceedanceTellings',
  method: 'GET',
  path: '/exceedances/:id/tellings',
  tag,
  summary: 'List who was told of an exceedance, when and how',
  ...read,
  request: one,
  responses: { 200: { description: 'The latest five hundred, the latest first.', body: z.object({ data: z.array(Telling) }) } },
  problems: usualInTeam,
});

export const AcknowledgeExceedance = defineContract({
  operationId: 'acknowledgeExceedance',
  method: 'POST',
  path: '/exceedances/:id/acknowledge',
  tag,
  summary: 'Acknowledge an exceedance',
  description: 'Nothing is repeated until then. Should it become worse, everybody is alerted again.',
  ...act,
  request: {
    ...one,
    body: z.strictObject({
      until: z.iso
        .datetime()
        .nullable()
        .default(null)
        .meta({ description: 'Until when; null for as long as it does not become worse.', examples: ['2030-01-01T00:00:00Z'] }),
    }),
  },
  responses: { 200: { description: 'The exceedance as it is now.', body: answer } },
  problems: [...usualInTeam, exceedanceProblems['exceedance.ended'], exceedanceProblems['exceedance.until-passed']],
});

export const ExplainExceedance = defineContract({
  operationId: 'explainExceedance',
  method: 'POST',
  path: '/exceedances/:id/explain',
  tag,
  summary: 'Say why the threshold is passed',
  ...act,
  request: { ...one, body: z.strictObject({ text: prose.meta({ description: 'The explanation; reports print it.' }) }) },
  responses: { 200: { description: 'The exceedance as it is now.', body: answer } },
  problems: [...usualInTeam, exceedanceProblems['exceedance.ended']],
});

export const ResolveExceedance = defineContract({
  operationId: 'resolveExceedance',
  method: 'POST',
  path: '/exceedances/:id/resolve',
  tag,
  summary: 'End an exceedance, with an explanation',
  description:
    'Later observations end it by themselves. One that is ended by a person opens anew with the next observation that passes the threshold.',
  ...act,
  request: { ...one, body: z.strictObject({ text: prose.meta({ description: 'Why it ends.' }) }) },
  responses: { 200: { description: 'The exceedance as it is now.', body: answer } },
  problems: [...usualInTeam, exceedanceProblems['exceedance.ended']],
});

export const CommentOnExceedance = defineContract({
  operationId: 'commentOnExceedance',
  method: 'POST',
  path: '/exceedances/:id/comments',
  tag,
  summary: 'Comment on an exceedance',
  access: ['staff', 'member'],
  needs: 'comments.write',
  request: { ...one, body: z.strictObject({ text: prose }) },
  responses: { 201: { description: 'The comment.', body: z.object({ data: ExceedanceComment }) } },
  problems: usualInTeam,
});
