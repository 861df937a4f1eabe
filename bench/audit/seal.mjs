// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../launcher/core/progress.mjs';
import { select } from '../lib/select.mjs';
import { loadLedgerCode } from './ledger-code.mjs';

/**
 * Every fifth result that was recorded changes, so that there are values from before to be committed to, and chains of two.
 * @param {import('pg').Client} superuser
 */
const changeSome = (superuser) =>
  superuser.query(
    `update results r set comment = 'Looked at again', updated_at = now()
       from (select row_key from ledger.event where table_name = 'results' and action = 'insert' and id % 5 = 0) e
      where r.document_id = e.row_key`,
  );

/** @param {import('pg').Client} superuser */
const countEvents = async (superuser) => {
  /** @type {{ events: number }[]} */
  const [found] = await select(superuser, 'select count(*)::int as events from ledger.event');
  return found?.events;
};

/**
 * The sealer's own work, stroke after stroke until nothing is left: leaves, chains, salts, tiles, and a signed checkpoint.
 * @param {import('pg').Client} superuser
 * @param {import('../lib/cluster.mjs').Cluster} cluster
 * @param {import('./ledger-code.mjs').Signer} signer
 */
export const measureSeal = async (superuser, cluster, signer) => {
  const { connectSealer, connectReaders, seal } = loadLedgerCode();
  const sealer = await connectSealer(cluster.sealerUrl);
  const readers = await connectReaders(cluster.sealerUrl);
  let sealed = 0;
  let seconds = 0;
  const sealAll = async (/** @type {string} */ what) => {
    await superuser.query('vacuum (analyze)');
    await superuser.query('checkpoint');
    const before = { sealed, seconds };
    for (;;) {
      const startedAt = performance.now();
      sealed += await seal(sealer, signer, readers);
      seconds += (performance.now() - startedAt) / 1000;
      if ((await countEvents(superuser)) === sealed) break;
      // Somebody's transaction is under way, behind which nothing is sealed.
      await pause(500);
    }
    const rate = (sealed - before.sealed) / (seconds - before.seconds);
    say(`  sealed ${String(sealed - before.sealed)} ${what}: ${rate.toFixed(0)} a second`);
  };
  await sealAll('events of new rows');
  await changeSome(superuser);
  await sealAll('events of changes');
  await Promise.all([sealer, ...readers].map((client) => client.end()));
  return { sealed, perSecond: sealed / seconds };
};
