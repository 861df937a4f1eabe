import { z } from 'zod';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { TeamQuery } from '../../station/contracts';

export const ReviewPolicy = z
  .strictObject({
    releasesAutomatically: z.boolean().meta({ description: 'Results are released as they come in, without a second person.' }),
    showsPreliminary: z
      .boolean()
      .meta({ description: "The team's members also see results that are not released yet, marked as preliminary." }),
  })
  .meta({ id: 'ReviewPolicy', description: "How a team's results are reviewed before others act on them." });
export type ReviewPolicy = z.infer<typeof ReviewPolicy>;

/** What holds until a team decides: a second person looks first. */
export const defaultReviewPolicy: ReviewPolicy = { releasesAutomatically: false, showsPreliminary: false };

const usual = [problems['request.invalid'], problems['request.unauthenticated'], problems['resource.not-found']];

export const GetReviewPolicy = defineContract({
  operationId: 'getReviewPolicy',
  method: 'GET',
  path: '/review-policy',
  tag: 'Review',
  summary: "Read a team's review policy",
  access: ['staff'],
  request: { query: z.object({ team: TeamQuery }) },
  responses: { 200: { description: 'The policy.', body: z.object({ data: ReviewPolicy }) } },
  problems: usual,
});

export const PutReviewPolicy = defineContract({
  operationId: 'putReviewPolicy',
  method: 'PUT',
  path: '/review-policy',
  tag: 'Review',
  summary: "Change a team's review policy",
  description: 'It holds for what comes in from now on; results that are here keep their state.',
  access: ['staff'],
  request: { query: z.object({ team: TeamQuery }), body: ReviewPolicy },
  responses: { 200: { description: 'The policy as it is now.', body: z.object({ data: ReviewPolicy }) } },
  problems: usual,
});
