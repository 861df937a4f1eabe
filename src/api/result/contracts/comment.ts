import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { InTeam, usualInTeam } from '../../../plugins/teams/contracts/usual';

export const ResultComment = z
  .object({
    id: z.string(),
    resultId: z.string().meta({ description: 'The version of the result about which it was said.' }),
    by: z.string().meta({ description: 'Who, as kind:id.' }),
    byName: z.string().nullable().meta({ description: 'How a person is called, where it is known.' }),
    at: z.iso.datetime(),
    text: z.string().nullable().meta({ description: 'What was said; null where it was taken back.' }),
    withdrawnAt: z.iso.datetime().nullable().meta({ description: 'When whoever said it took it back.' }),
    isOwn: z.boolean().meta({ description: 'True where the caller said it, and can take it back.' }),
  })
  .meta({ id: 'ResultComment', description: 'What somebody of the team says about a result.' });
export type ResultComment = z.infer<typeof ResultComment>;

const id = z.string().regex(/^[a-z0-9]{1,64}$/);
const tag = 'Results';

export const ListResultComments = defineContract({
  operationId: 'listResultComments',
  method: 'GET',
  path: '/results/:id/comments',
  tag,
  summary: 'List what was said about a result',
  description: 'About any version of the measurement, the earliest first. Only the team’s own people read it.',
  access: ['staff', 'member'],
  needs: 'data.read',
  request: { params: z.object({ id }), query: InTeam },
  responses: { 200: { description: 'The comments.', body: z.object({ data: z.array(ResultComment) }) } },
  problems: usualInTeam,
});

export const CommentOnResult = defineContract({
  operationId: 'commentOnResult',
  method: 'POST',
  path: '/results/:id/comments',
  tag,
  summary: 'Comment on a result',
  access: ['staff', 'member'],
  needs: 'comments.write',
  request: { params: z.object({ id }), query: InTeam, body: z.strictObject({ text: z.string().trim().min(1).max(4000) }) },
  responses: { 201: { description: 'The comment.', body: z.object({ data: ResultComment }) } },
  problems: usualInTeam,
});

export const WithdrawResultComment = defineContract({
  operationId: 'withdrawResultComment',
  method: 'POST',
  path: '/results/:id/comments/:comment/withdraw',
  tag,
  summary: 'Take back a comment on a result',
  description: 'One’s own alone. That it was said and taken back stays to be seen; the ledger keeps what was said.',
  access: ['staff', 'member'],
  needs: 'comments.write',
  request: { params: z.object({ id, comment: id }), query: InTeam },
  responses: { 200: { description: 'The comment, taken back.', body: z.object({ data: ResultComment }) } },
  problems: usualInTeam,
});
