import { z } from 'zod';
import type { Sql } from '../../../lib/database';
import type { Actor } from '../../../lib/actor';
import { serviceDoor } from '../../../lib/service-door';
import type { Team } from '../../../plugins/teams/contracts';
import { defineContract } from '../../../lib/contract';
import { problems } from '../../../lib/problem';
import { TeamQuery } from '../../station/contracts/reading';

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

/** Which results a reader sees: the released ones, or preliminary ones too, marked as such. */
export type Sight = 'released' | 'preliminary-too';

/** Whose rows are read, and how much of them the caller sees. */
export interface Reader {
  readonly team: Team;
  readonly sight: Sight;
  /** Anybody: learns of sensitive places only roughly where they are. */
  readonly isPublic: boolean;
  /** Staff and the team's own people: may know that there is something which is not released yet, even where they do not see it. */
  readonly knowsOfUnreleased: boolean;
}

/** Whose rows are asked for, and the tag of the answer that the caller has. */
export interface TeamReading {
  readonly team: string;
  readonly ifNoneMatch?: string | undefined;
}

export type TeamAnswer<T> =
  | { readonly status: 200; readonly headers: Readonly<Record<string, string>>; readonly body: T }
  | { readonly status: 304; readonly headers: Readonly<Record<string, string>>; readonly body: null };

export interface ReviewPolicyService {
  /**
   * Reads a team's rows with the caller's eyes on one connection, unless the caller has the answer already.
   * @throws Problem resource.not-found for a team that the caller may not see
   */
  readAsCaller<T>(asked: TeamReading, read: (sql: Sql, reader: Reader) => Promise<T>): Promise<TeamAnswer<T>>;
  /** The same of what belongs to no team and is there for everybody. */
  readShared<T>(ifNoneMatch: string | undefined, read: (sql: Sql) => Promise<T>): Promise<TeamAnswer<T>>;
  /** `caller` as the route recognised it: narrowed to the team it could not be told from the team's own people. */
  findReader(sql: Sql, caller: Actor, team: Team): Promise<Reader>;
}

export const reviewPolicyService = serviceDoor<ReviewPolicyService>('api::review-policy.review-policy');
