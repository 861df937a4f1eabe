import type { Sql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import { findLatestCheckpoint, type KeptCheckpoint } from '../../queries/checkpoints';

/** @throws Problem resource.not-found before anything was sealed */
export const requireCheckpoint = async (sql: Sql): Promise<KeptCheckpoint> => {
  const latest = await findLatestCheckpoint(sql);
  if (latest === null) throw new Problem(problems['resource.not-found'], 'Nothing has been sealed yet.');
  return latest;
};
