import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import type { Threshold } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { endThresholdRow } from '../../queries/change-thresholds';
import { getThreshold } from './get-threshold';
import { publishChanged } from './publish-changed';
import { openThresholds, type Seen } from './open-thresholds';

interface End extends Seen {
  /** Now when null. */
  readonly from: string | null;
}

/** @throws Problem resource.not-found, resource.conflict, threshold.ended */
export const endThreshold = async (strapi: Core.Strapi, team: Team, { from, ...seen }: End): Promise<Threshold> =>
  inTransaction(strapi, async (sql) => {
    const [present] = await openThresholds(sql, team.id, [seen]);
    await endThresholdRow(sql, team.id, { id: seen.id, from, actor: actorRef(requireActor()) });
    // What was only proposed has judged nothing.
    if (present !== undefined && present.confirmed_at !== null) await publishChanged(sql, team.id, [present.quantity]);
    return getThreshold(strapi, sql, team.id, seen.id);
  });
