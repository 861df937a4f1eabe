import type { Core } from '@strapi/types';
import { actorRef, requireActor } from '../../../../../../lib/actor';
import { inTransaction, type Sql } from '../../../../../../lib/database';
import { Problem } from '../../../../../../lib/problem';
import { thresholdProblems, type Threshold, type ThresholdRule } from '../../../../contracts';
import type { Team } from '../../../../../teams/contracts';
import { confirmThresholdRows, retireThresholds } from '../../queries/change-thresholds';
import { insertThresholdVersions, type NewVersion } from '../../queries/insert-threshold-versions';
import { getThresholds } from './get-threshold';
import { publishChanged } from './publish-changed';
import { openThresholds, type Seen } from './open-thresholds';
import { resolveRule } from './resolve-rule';

interface Proposal extends Seen {
  /** What it is to be instead; as it is when null. */
  readonly rule: ThresholdRule | null;
}

const resolveChanges = async (strapi: Core.Strapi, sql: Sql, teamId: string, proposals: readonly Proposal[]): Promise<NewVersion[]> => {
  const versions: NewVersion[] = [];
  for (const [place, { rule, ...follows }] of proposals.entries()) {
    if (rule === null) continue;
    const resolved = await resolveRule(strapi, sql, teamId, { rule, at: `proposals.${String(place)}.rule` });
    versions.push({ ...resolved, follows, isProposal: false });
  }
  return versions;
};

/**
 * All of them or none.
 * @throws Problem resource.not-found, resource.conflict, threshold.ended, threshold.confirmed-already, threshold.unknown-name,
 * threshold.unit-unfit
 */
export const confirmThresholds = async (strapi: Core.Strapi, team: Team, proposals: readonly Proposal[]): Promise<Threshold[]> =>
  inTransaction(strapi, async (sql) => {
    const rows = await openThresholds(sql, team.id, proposals);
    if (rows.some(({ confirmed_at }) => confirmed_at !== null)) {
      throw new Problem(thresholdProblems['threshold.confirmed-already'], 'One of these has been confirmed before.');
    }
    const actor = actorRef(requireActor());
    const versions = await resolveChanges(strapi, sql, team.id, proposals);
    await retireThresholds(
      sql,
      team.id,
      versions.flatMap(({ follows }) => (follows === null ? [] : [follows.id])),
    );
    await insertThresholdVersions(sql, team.id, actor, versions);
    const ids = proposals.map(({ id }) => id);
    await confirmThresholdRows(sql, team.id, ids, actor);
    const confirmed = await getThresholds(strapi, sql, team.id, ids);
    await publishChanged(
      sql,
      team.id,
      confirmed.map(({ rule: { quantity } }) => quantity),
    );
    return confirmed;
  });
