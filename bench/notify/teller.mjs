// @ts-check
import { createRequire } from 'node:module';
import pg from 'pg';
import { inProject } from '../../launcher/core/paths.mjs';

/** @typedef {{ notify: (sql: pg.Client, told: object) => Promise<void> }} Telling the product's own code, as it is compiled */

/**
 * Tells one team, as a server does: with its rights, in a transaction of its own.
 * @param {string} serverUrl
 * @param {string} teamId
 */
export const openTeller = async (serverUrl, teamId) => {
  const require = createRequire(import.meta.url);
  const code = /** @type {unknown} */ (require(inProject('dist/src/plugins/notifications/server/src/services/notify.js')));
  const { notify } = /** @type {Telling} */ (code);
  const client = new pg.Client({
    connectionString: serverUrl,
    options: `-c app.actor=system:bench -c app.scope=team -c app.team=${teamId}`,
  });
  await client.connect();
  const item = { name: 'Station 7', count: 1, quantity: 'Sulphate', value: '600 mg/L', side: 'above', limit: '500 mg/L', rule: null };
  return {
    /** @param {'warning' | 'critical'} type @param {string} eventKey @returns {Promise<number>} when it was about to be committed */
    tell: async (type, eventKey) => {
      await client.query('begin');
      await notify(client, { teamId, type, eventKey, contents: { items: [item], rest: 0 }, about: [] });
      const committedAt = performance.now();
      await client.query('commit');
      return committedAt;
    },
    end: () => client.end(),
  };
};
