// @ts-check
/**
 * The product as it would be without a ledger: nobody tells the database under which circumstances a write happens, and nothing seals.
 * Together with tables whose triggers are off; only to measure what recording costs.
 */
import { createRequire } from 'node:module';
import { inProject } from '../../launcher/core/paths.mjs';

const require = createRequire(import.meta.url);

/**
 * @typedef {{ client: { acquireConnection: () => Promise<unknown> } }} Transaction
 * @typedef {{ db: { transaction: (work: (given: { trx: Transaction }) => Promise<unknown>) => Promise<unknown> } }} Strapi
 * @typedef {object | null} Actor
 */

const load = /** @type {(file: string) => Record<string, unknown>} */ (require);

const actor = load(inProject('dist/src/lib/actor.js'));
const findActor = /** @type {() => Actor} */ (actor['currentActor']);
actor['currentActor'] = () => {
  const acting = findActor();
  return acting === null ? null : { ...acting, isWriting: false };
};

const database = load(inProject('dist/src/lib/database.js'));
database['inTransaction'] = async (/** @type {Strapi} */ strapi, /** @type {(sql: unknown) => Promise<unknown>} */ write) =>
  strapi.db.transaction(async ({ trx }) => write(await trx.client.acquireConnection()));

load(inProject('dist/src/cli/serve.js'));
