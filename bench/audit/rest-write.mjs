// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { inProject } from '../../launcher/core/paths.mjs';
import { findPort } from '../../launcher/core/ports.mjs';
import { say } from '../../launcher/core/progress.mjs';
import { check } from '../lib/check.mjs';
import { startServer } from '../lib/children.mjs';
import { postRequest } from '../lib/connection.mjs';
import { sendAll } from '../lib/load.mjs';
import { select } from '../lib/select.mjs';
import { median } from '../lib/stats.mjs';
import { setRecording } from './capture.mjs';

const written = ['sites', 'import_mappings'];
const mappings = 100;

/**
 * A second server beside the product, on the same rows, that records nothing.
 * @param {import('../lib/product.mjs').Product} product
 */
const startUnrecorded = async (product) => {
  const port = await findPort('bench-unrecorded', { preferred: 14_390 });
  const { SEALER_DATABASE_URL: _, ...env } = product.env;
  await startServer(inProject('bench/audit/unrecorded-child.mjs'), {
    logDir: product.logDir,
    env: { ...env, PORT: String(port), PUBLIC_URL: `http://localhost:${String(port)}` },
  });
  return port;
};

/**
 * @param {string} staffToken
 * @param {string} stroke that no other has the name of
 * @param {number} writes of each kind
 */
const composeWrites = (staffToken, stroke, writes) => {
  const headers = { Authorization: `Bearer ${staffToken}` };
  const numbers = Array.from({ length: writes }, (_, index) => index);
  return {
    creations: numbers.map((n) =>
      postRequest('/api/sites?team=public', { code: `${stroke}-${String(n)}`, name: `Site ${String(n)} of ${stroke}` }, headers),
    ),
    changes: numbers.map((n) => {
      const columns = { station: `Station ${stroke} ${String(n)}`, date: 'Date', parameter: 'Parameter', value: 'Value', unit: 'Unit' };
      return postRequest(`/api/import-mappings/sheet-${String(n % mappings)}?team=public`, { columns }, headers).replace(/^POST/, 'PUT');
    }),
  };
};

/** @param {import('pg').Client} superuser */
const countRecorded = async (superuser) => {
  /** @type {{ sites: number, mappings: number }[]} */
  const [found] = await select(
    superuser,
    `select (select count(*) from ledger.event where table_name = 'sites' and action = 'insert')::int as sites,
            (select count(*) from ledger.event where table_name = 'import_mappings' and action in ('insert', 'update'))::int as mappings`,
  );
  return found;
};

/** Nobody's writes are held up by the sealing of those before. @param {import('pg').Client} superuser */
const untilSealed = async (superuser) => {
  for (;;) {
    /** @type {{ waits: boolean }[]} */
    const [found] = await select(
      superuser,
      'select exists (select from ledger.event e where e.id > (select last_event from ledger.seal_progress)) as waits',
    );
    if (found?.waits !== true) return;
    await pause(200);
  }
};

/**
 * @typedef {object} Rates
 * @property {number} writes of each kind in a stroke
 * @property {number} writeRounds
 */

/**
 * As many sites made and as many saved mappings changed, by the product and by a server that records nothing, in turn.
 * @param {import('pg').Client} superuser
 * @param {import('../lib/product.mjs').Product} product
 * @param {Rates} size
 */
export const measureRestWrites = async (superuser, product, { writes, writeRounds }) => {
  const unrecordedPort = await startUnrecorded(product);
  /** @type {(stroke: string, isRecorded: boolean, connections: number, count: number) => Promise<number>} milliseconds a write */
  const stroke = async (name, isRecorded, connections, count) => {
    const { creations, changes } = composeWrites(product.staffToken, `${name}${isRecorded ? 'with' : 'without'}`, count);
    await setRecording(superuser, written, isRecorded);
    const port = isRecorded ? product.port : unrecordedPort;
    const made = await sendAll(port, creations, { connections, expectedStatus: 201 });
    const changed = await sendAll(port, changes, { connections, expectedStatus: 200 });
    if (isRecorded) await untilSealed(superuser);
    return ((made.seconds + changed.seconds) * 1000) / (2 * count);
  };
  const compare = async (/** @type {string} */ name, /** @type {number} */ connections, /** @type {number} */ count) => {
    /** @type {{ recorded: number, unrecorded: number }[]} */
    const found = [];
    // The first round warms up.
    for (let round = 0; round <= writeRounds; round += 1) {
      const unrecorded = await stroke(`${name}${String(round)}`, false, connections, count);
      const recorded = await stroke(`${name}${String(round)}`, true, connections, count);
      if (round > 0) found.push({ recorded, unrecorded });
    }
    const ratio = median(found.map(({ recorded, unrecorded }) => recorded / unrecorded));
    const ms = median(found.map(({ recorded }) => recorded));
    say(`  writes, ${String(connections)} at a time: ${ms.toFixed(2)} ms each, ${ratio.toFixed(2)}× of unrecorded`);
    return { ratio, ms };
  };
  const before = await countRecorded(superuser);
  const crowded = await compare('ten', 10, writes);
  const alone = await compare('one', 1, Math.ceil(writes / 4));
  const recorded = (writeRounds + 1) * (writes + Math.ceil(writes / 4));
  check('what was recorded of the writes', await countRecorded(superuser), {
    sites: (before?.sites ?? 0) + recorded,
    mappings: (before?.mappings ?? 0) + recorded,
  });
  return { ratio: crowded.ratio, ratioAlone: alone.ratio, msAlone: alone.ms };
};
