// @ts-check
import { Failure } from '../core/failure.mjs';
import { ensureRole, letConnect, withClient } from './roles.mjs';

/** @param {unknown} error */
const wordsOf = (error) => {
  // A host with two addresses fails with one error for each.
  const first = error instanceof AggregateError ? /** @type {unknown} */ (error.errors[0]) : error;
  return first instanceof Error ? first.message : String(first);
};

/**
 * @param {string} url
 * @param {string} name of the variable
 */
const parse = (url, name) => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^postgres(ql)?:$/.test(parsed.protocol) && parsed.hostname && parsed.pathname.length > 1) return parsed;
  throw new Failure(`${name} is not a Postgres address: write it as postgres://user:password@host:5432/database and start again.`);
};

/**
 * @param {URL} url
 * @param {string} name
 */
const requireReachable = async (url, name) => {
  try {
    return await withClient(url.href, async (client) => {
      /** @type {import('pg').QueryResult<{ version: number, encoding: string }>} */
      const { rows } = await client.query(`
        select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding
          from pg_database where datname = current_database()`);
      return rows[0] ?? { version: 0, encoding: 'nothing' };
    });
  } catch (error) {
    const where = `${url.hostname}:${url.port || '5432'}${url.pathname}`;
    throw new Failure(
      `The database at ${name} (${where}) cannot be used (${wordsOf(error)}): check that it runs and that address, user and password are right.`,
      { cause: error },
    );
  }
};

/**
 * @param {URL} url
 * @param {string} name
 */
const requireFit = async (url, name) => {
  const { version, encoding } = await requireReachable(url, name);
  if (version < 150_000)
    throw new Failure(`The database at ${name} is of Postgres ${String(Math.floor(version / 10_000))}: use 15 or newer.`);
  if (encoding !== 'UTF8')
    throw new Failure(`The database at ${name} is encoded in ${encoding}: create one with "encoding 'UTF8' template template0".`);
};

/** @param {URL} url */
const canConnect = (url) => withClient(url.href, () => Promise.resolve(true)).catch(() => false);

const purposes = {
  server: { words: 'for the servers', variable: 'DATABASE_SERVER_PASSWORD' },
  sealer: { words: 'that seals the ledger', variable: 'DATABASE_SEALER_PASSWORD' },
};

/**
 * @param {URL} ownerUrl
 * @param {keyof typeof purposes} purpose
 * @param {string} password
 */
const ensureUser = async (ownerUrl, purpose, password) => {
  const database = decodeURIComponent(ownerUrl.pathname.slice(1));
  const role = `${database}_${purpose}`;
  const { words, variable } = purposes[purpose];
  const serverUrl = new URL(ownerUrl);
  serverUrl.username = encodeURIComponent(role);
  serverUrl.password = encodeURIComponent(password);
  // First, because somebody may have made the role by hand for an owner who may not.
  if (await canConnect(serverUrl)) return serverUrl.href;
  try {
    await withClient(ownerUrl.href, async (client) => {
      await ensureRole(client, role, password);
      await letConnect(client, database, role);
    });
  } catch (cause) {
    throw new Failure(
      `The user of DATABASE_URL may not set up the role "${role}" ${words} (${wordsOf(cause)}): let an administrator run ` +
        `create role "${role}" (alter role, if it exists) login password '<${variable} of .env>'; grant connect, temporary on database "${database}" to "${role}"; and start again.`,
      { cause },
    );
  }
  return serverUrl.href;
};

/**
 * A Postgres that the user brings. Alone, DATABASE_URL is the owner's and the servers' role is made beside it.
 * @param {Record<string, string>} settings
 */
export const useExternal = async (settings) => {
  /** @type {Promise<never>} */
  const death = new Promise(() => undefined);
  const given = settings['DATABASE_URL'] ?? '';
  const ownerGiven = settings['MIGRATE_DATABASE_URL'];
  if (ownerGiven !== undefined) {
    await requireFit(parse(ownerGiven, 'MIGRATE_DATABASE_URL'), 'MIGRATE_DATABASE_URL');
    await requireReachable(parse(given, 'DATABASE_URL'), 'DATABASE_URL');
    return { ownerUrl: ownerGiven, serverUrl: given, sealerUrl: settings['SEALER_DATABASE_URL'], death };
  }
  const ownerUrl = parse(given, 'DATABASE_URL');
  await requireFit(ownerUrl, 'DATABASE_URL');
  const serverUrl = await ensureUser(ownerUrl, 'server', settings['DATABASE_SERVER_PASSWORD'] ?? '');
  const sealerUrl = await ensureUser(ownerUrl, 'sealer', settings['DATABASE_SEALER_PASSWORD'] ?? '');
  return { ownerUrl: given, serverUrl, sealerUrl, death };
};
