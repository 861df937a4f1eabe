import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import {
  AskedTeam,
  AuditorReceipt,
  AuditorRequest,
  AuditorRequestDetail,
  auditorRequestProblems,
  AuditorRequestState,
  DossierScope,
  RequestInstant,
} from './auditor-request';

/** Members and keys name a team of their own; staff may name either side, or none. */
const InTeam = z.object({
  team: AskedTeam.optional().meta({ description: 'The caller’s team, by its short name. Staff may leave it out.' }),
});
const one = { params: z.object({ id: z.string().regex(/^[a-z0-9]{1,64}$/) }), query: InTeam };
const answer = z.object({ data: AuditorRequest });

const reads = { access: ['staff', 'key', 'member'], needs: 'history.read', tag: 'Auditor requests' } as const;
const decides = { ...reads, needs: 'grants.manage' } as const;
const usual = [
  problems['request.invalid'],
  problems['request.unauthenticated'],
  problems['request.forbidden'],
  problems['resource.not-found'],
];

export const AskForHistory = defineContract({
  ...reads,
  operationId: 'askForHistory',
  method: 'POST',
  path: '/auditor-requests',
  summary: 'Ask another team for the proven history of something',
  description: 'The answer is the same whether there is such a team or record or not. Somebody of the team approves, narrows or declines.',
  request: {
    query: InTeam,
    body: z.strictObject({
      owner: AskedTeam.meta({ description: 'Whose records they are.' }),
      scope: DossierScope,
      message: z
        .string()
        .trim()
        .max(1000)
        .nullable()
        .default(null)
        .meta({ description: 'What it is for. The other team reads it, and it is kept: no names of persons.' }),
    }),
  },
  responses: { 201: { description: 'The request.', body: answer } },
  problems: [...usual, auditorRequestProblems['auditor-request.unusable'], auditorRequestProblems['auditor-request.too-many']],
});

export const ListAuditorRequests = defineContract({
  ...reads,
  operationId: 'listAuditorRequests',
  method: 'GET',
  path: '/auditor-requests',
  summary: 'List what a team was asked for, and what it asked others for',
  request: {
    query: InTeam.extend({
      side: z.enum(['owner', 'asker']).optional().meta({ description: 'Only those in which the team is this.' }),
      state: AuditorRequestState.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(25),
      cursor: one.params.shape.id.optional().meta({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: {
    200: {
      description: 'The newest first; `next` is set while there are more.',
      body: z.object({ data: z.array(AuditorRequest), next: z.string().nullable() }),
    },
  },
  problems: usual,
});

export const GetAuditorRequest = defineContract({
  ...reads,
  operationId: 'getAuditorRequest',
  method: 'GET',
  path: '/auditor-requests/:id',
  summary: 'Read a request and all that happened to it',
  description: 'That it was read is recorded.',
  request: one,
  responses: { 200: { description: 'The request.', body: z.object({ data: AuditorRequestDetail }) } },
  problems: [...usual, problems['server.unavailable']],
});

export const ApproveAuditorRequest = defineContract({
  ...decides,
  operationId: 'approveAuditorRequest',
  method: 'POST',
  path: '/auditor-requests/:id/approve',
  summary: 'Approve a request, or a part of what was asked for',
  description: 'What the scope holds now is given; what comes to be later is not. Luminous names the legal basis.',
  request: {
    ...one,
    body: z.strictObject({
      scope: DossierScope.nullable().default(null).meta({ description: 'What is given; null for all that was asked for.' }),
      endsAt: RequestInstant.meta({
        description: 'Until when the bundle can be fetched, at most a year.',
        examples: ['2030-01-01T00:00:00Z'],
      }),
      legalBasis: z.string().trim().min(1).max(500).nullable().default(null).meta({ description: 'Where Luminous decides for the team.' }),
    }),
  },
  responses: { 200: { description: 'The request; its bundle is being made.', body: answer } },
  problems: [
    ...usual,
    auditorRequestProblems['auditor-request.not-open'],
    auditorRequestProblems['auditor-request.unusable'],
    auditorRequestProblems['auditor-request.nothing-there'],
    auditorRequestProblems['auditor-request.too-much'],
    auditorRequestProblems['auditor-request.beyond-asked'],
    auditorRequestProblems['auditor-request.no-legal-basis'],
  ],
});

export const DeclineAuditorRequest = defineContract({
  ...decides,
  operationId: 'declineAuditorRequest',
  method: 'POST',
  path: '/auditor-requests/:id/decline',
  summary: 'Decline a request, with a reason',
  request: {
    ...one,
    body: z.strictObject({
      reason: z.string().trim().min(1).max(500).meta({ description: 'The other team reads it, and it is kept: no names of persons.' }),
    }),
  },
  responses: { 200: { description: 'The request as it is now.', body: answer } },
  problems: [...usual, auditorRequestProblems['auditor-request.not-open']],
});

export const WithdrawAuditorRequest = defineContract({
  ...reads,
  operationId: 'withdrawAuditorRequest',
  method: 'POST',
  path: '/auditor-requests/:id/withdraw',
  summary: 'Take a request back, or end what was given',
  description: 'Whoever asked may; of the other team, whoever manages grants, once it is approved. Nothing can be fetched from then on.',
  request: one,
  responses: { 200: { description: 'The request as it is now.', body: answer } },
  problems: [...usual, auditorRequestProblems['auditor-request.not-open']],
});

export const DownloadAuditorBundle = defineContract({
  ...reads,
  operationId: 'downloadAuditorBundle',
  method: 'GET',
  path: '/auditor-requests/:id/bundle',
  summary: 'Fetch the bundle that was made for a request',
  description: 'That it was fetched is recorded first; where it cannot be recorded, it is not given.',
  request: one,
  responses: { 200: { description: 'The bundle; its README.txt tells how to verify it.', contentTypes: ['application/zip'] } },
  problems: [...usual, auditorRequestProblems['auditor-request.not-made'], problems['server.unavailable']],
});

export const GetAuditorReceipt = defineContract({
  ...reads,
  operationId: 'getAuditorReceipt',
  method: 'GET',
  path: '/auditor-requests/:id/receipt',
  summary: 'Read what was given: scope, checkpoint, root hash, digest of the bundle, and each download',
  description: 'Kept when the bundle is gone. That it was read is recorded.',
  request: one,
  responses: { 200: { description: 'The receipt.', body: z.object({ data: AuditorReceipt }) } },
  problems: [...usual, auditorRequestProblems['auditor-request.not-made'], problems['server.unavailable']],
});
