// @ts-check
import { check } from '../lib/check.mjs';
import { loadLedgerCode } from './ledger-code.mjs';

/**
 * The check of the whole log, as it runs every night: each leaf made again from its event and its row, chains, tiles and checkpoints.
 * @param {import('pg').Client} superuser
 * @param {import('../lib/cluster.mjs').Cluster} cluster
 * @param {number} sealed events, all of which it must find
 */
export const measureCheck = async (superuser, cluster, sealed) => {
  const { connectSealer, connectReaders, checkLog } = loadLedgerCode();
  await superuser.query('vacuum (analyze)');
  const sealer = await connectSealer(cluster.sealerUrl);
  const readers = await connectReaders(cluster.sealerUrl);
  const startedAt = performance.now();
  const { leaves, findings } = await checkLog(sealer, readers);
  const seconds = (performance.now() - startedAt) / 1000;
  await Promise.all([sealer, ...readers].map((client) => client.end()));
  check('what the check found', { leaves, findings }, { leaves: sealed, findings: [] });
  return leaves / seconds;
};
