import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import type { NewThreshold, Threshold } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { insertThresholdVersions } from '../../queries/insert-threshold-versions';
import { getThresholds } from './get-threshold';
import { publishChanged } from './publish-changed';
import { resolveRule } from './resolve-rule';

/** @throws Problem threshold.unknown-name, threshold.unit-unfit */
export const createThreshold = async (strapi: Core.Strapi, team: Team, { rule, isProposal }: NewThreshold): Promise<Threshold> =>
  inTransaction(strapi, async (sql) => {
    const resolved = await resolveRule(strapi, sql, team.id, { rule, at: 'rule' });
    const ids = await insertThresholdVersions(sql, team.id, actorRef(requireActor()), [{ ...resolved, follows: null, isProposal }]);
    const [threshold] = await getThresholds(strapi, sql, team.id, ids);
    if (threshold === undefined) throw new Error('A threshold was set and is not there.');
    if (!isProposal) await publishChanged(sql, team.id, [rule.quantity]);
    return threshold;
  });
