// @ts-check
import pg from 'pg';

/**
 * @template T
 * @param {string} connectionString
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withClient = async (connectionString, work) => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that breaks later must not crash the process; the query under way reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const modest = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/**
 * @param {pg.Client} client
 * @param {string} role
 */
const hasRole = async (client, role) => (await client.query('select from pg_roles where rolname = $1', [role])).rowCount === 1;

/**
 * Sets the password anew each time, so that a password changed in .env holds.
 * @param {pg.Client} client
 * @param {string} role
 * @param {string} password
 */
export const ensureRole = async (client, role, password) => {
  const name = pg.escapeIdentifier(role);
  // An owner with CREATEROLE may not so much as mention most attributes of a role that is there.
  const change = (await hasRole(client, role)) ? `alter role ${name} login` : `create role ${name} ${modest}`;
  await client.query(`${change} password ${pg.escapeLiteral(password)}`);
  await client.query(`alter role ${name} set timezone = 'UTC'`);
};

/**
 * @param {pg.Client} client
 * @param {string} database
 * @param {string} role
 */
export const letConnect = (client, database, role) =>
  client.query(`grant connect, temporary on database ${pg.escapeIdentifier(database)} to ${pg.escapeIdentifier(role)}`);

/**
 * @param {string} adminUrl
 * @param {{ database: string, owner: string, users: readonly string[], roles: Record<string, string> }} wanted
 */
export const ensureDatabase = (adminUrl, { database, owner, users, roles }) =>
  withClient(adminUrl, async (client) => {
    for (const [role, password] of Object.entries(roles)) await ensureRole(client, role, password);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner ${pg.escapeIdentifier(owner)}`);
    for (const user of users) await letConnect(client, database, user);
  });
