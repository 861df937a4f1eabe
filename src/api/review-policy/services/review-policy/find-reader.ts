import { isLetIn, type Actor } from '../../../../lib/actor';
import type { Sql } from '../../../../lib/database';
import { publicTeamId, type Team } from '../../../../plugins/teams/contracts';
import type { Reader } from '../../contracts';
import { sightByPolicy, sightOfKind } from '../../domain/sight';
import { findReviewPolicy } from '../../queries/find-review-policy';

/** Whatever anybody may read, whoever reads it so. */
const readsAsAnybody = ({ kind, scope }: Actor): boolean =>
  kind === 'public' || (typeof scope === 'object' && scope.grantee === publicTeamId);

export const findReader = async (sql: Sql, caller: Actor, team: Team): Promise<Reader> => ({
  team,
  sight: sightOfKind({ ...caller, isLetIn: isLetIn(caller) }) ?? sightByPolicy(await findReviewPolicy(sql, team.id)),
  isPublic: readsAsAnybody(caller),
  knowsOfUnreleased: caller.kind !== 'public' && !isLetIn(caller),
});
