import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { thresholdProblems } from '../../../../contracts';
import { lockThresholds } from '../../queries/lock-thresholds';
import type { ThresholdRow } from '../../queries/threshold-row';
import { getThresholdRows } from './get-threshold';

/** A threshold, and which version of it the caller has seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

const refuseOutrun = ({ version }: ThresholdRow, seen: number | undefined): void => {
  if (version === seen) return;
  throw new Problem(problems['resource.conflict'], `The newest version is ${String(version)}, and another one was seen.`);
};

const refuseEnded = ({ ended_at, state }: ThresholdRow): void => {
  if (ended_at === null && state !== 'ended') return;
  throw new Problem(thresholdProblems['threshold.ended'], 'Its end has been set, or has come.');
};

/**
 * The present versions of what is going to be changed; nobody else changes them before this transaction is over.
 * @throws Problem resource.not-found, resource.conflict, threshold.ended
 */
export const openThresholds = async (sql: Sql, teamId: string, seen: readonly Seen[]): Promise<ThresholdRow[]> => {
  const ids = seen.map(({ id }) => id);
  await lockThresholds(sql, teamId, ids);
  const rows = await getThresholdRows(sql, teamId, ids);
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  for (const row of rows) {
    refuseEnded(row);
    refuseOutrun(row, versions.get(row.id));
  }
  return rows;
};
