// @ts-check
/**
 * The product with its two locks in the database left open: no actor is set on a connection, and its role passes row security by. Only to
 * measure what they cost; nobody serves like this.
 */
import { createRequire } from 'node:module';
import { inProject } from '../../launcher/core/paths.mjs';

const require = createRequire(import.meta.url);

/** @typedef {{ acquireConnection: () => Promise<unknown>, acquireAsItComes?: () => Promise<unknown> }} Lender */

const load = /** @type {(file: string) => Record<string, unknown>} */ (require);

const hook = load(inProject('dist/src/lib/connection-hook.js'));
hook['installConnectionHook'] = (/** @type {{ db: { connection: { client: Lender } } }} */ strapi) => {
  // eslint-disable-next-line luminous/no-raw-connection -- this stands in for the hook itself
  const { client } = strapi.db.connection;
  client.acquireAsItComes = client.acquireConnection.bind(client);
};
hook['assertSameActor'] = () => undefined;

const role = load(inProject('dist/src/lib/server-role.js'));
role['findServerRoleFaults'] = () => Promise.resolve([]);

load(inProject('dist/src/cli/serve.js'));
