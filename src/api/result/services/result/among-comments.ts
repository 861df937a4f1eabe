import type { Core } from '@strapi/types';
import { actorRef, inTeam, isLetIn, requireActor } from '../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../lib/database';
import { Problem, problems } from '../../../../lib/problem';
import { reviewPolicyService } from '../../../review-policy/contracts';
import type { ResultComment } from '../../contracts';
import { findResult } from '../../queries/find-result';
import { listResultComments } from '../../queries/result-comments';

interface Place {
  readonly teamId: string;
  readonly resultId: string;
  /** Who acts, as kind:id. */
  readonly caller: string;
  readonly list: () => Promise<ResultComment[]>;
}

interface Asked {
  readonly team: string;
  readonly id: string;
}

/**
 * Work on what was said about a measurement that the caller may see. What a team says among itself is none of its guests' business.
 * @throws Problem resource.not-found, request.forbidden
 */
export const amongComments = async <T>(
  strapi: Core.Strapi,
  { team: slug, id }: Asked,
  work: (sql: Sql, place: Place) => Promise<T>,
): Promise<T> => {
  const actor = requireActor();
  if (isLetIn(actor)) throw new Problem(problems['request.forbidden'], 'Comments are not part of what a team lets others read.');
  const { body } = await reviewPolicyService(strapi).readAsCaller({ team: slug }, async (sql, { team, sight }) => {
    const result = await findResult(sql, { teamId: team.id, id, sight });
    if (result === null) throw new Problem(problems['resource.not-found'], `The team "${team.slug}" has no result "${id}".`);
    return { teamId: team.id, resultIds: result.versions.map((version) => version.id) };
  });
  if (body === null) throw new Error('Nobody said what they know already.');
  const caller = actorRef(actor);
  const { teamId, resultIds } = body;
  return inTeam(teamId, async () =>
    inTransaction(strapi, async (sql) =>
      work(sql, { teamId, resultId: id, caller, list: async () => listResultComments(sql, { teamId, resultIds, caller }) }),
    ),
  );
};
