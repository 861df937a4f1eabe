import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import type { Threshold, ThresholdRule } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { retireThresholds } from '../../queries/change-thresholds';
import { insertThresholdVersions } from '../../queries/insert-threshold-versions';
import { getThreshold } from './get-threshold';
import { publishChanged } from './publish-changed';
import { openThresholds, type Seen } from './open-thresholds';
import { resolveRule } from './resolve-rule';

interface Change extends Seen {
  readonly rule: ThresholdRule;
}

/**
 * What is in force stays in force, as it now is; a proposal stays one.
 * @throws Problem resource.not-found, resource.conflict, threshold.ended, threshold.unknown-name, threshold.unit-unfit
 */
export const changeThreshold = async (strapi: Core.Strapi, team: Team, { rule, ...seen }: Change): Promise<Threshold> =>
  inTransaction(strapi, async (sql) => {
    const [present] = await openThresholds(sql, team.id, [seen]);
    const resolved = await resolveRule(strapi, sql, team.id, { rule, at: 'rule' });
    await retireThresholds(sql, team.id, [seen.id]);
    const next = { ...resolved, follows: seen, isProposal: present?.confirmed_at === null };
    await insertThresholdVersions(sql, team.id, actorRef(requireActor()), [next]);
    if (!next.isProposal) await publishChanged(sql, team.id, [present?.quantity ?? rule.quantity, rule.quantity]);
    return getThreshold(strapi, sql, team.id, seen.id);
  });
