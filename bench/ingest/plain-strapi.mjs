// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseJson } from '../../launcher/core/json.mjs';
import { inProject } from '../../launcher/core/paths.mjs';
import { withClient } from '../../launcher/postgres/roles.mjs';
import { startServer } from '../lib/children.mjs';

const uid = 'api::result.result';
const secret = () => randomBytes(24).toString('base64url');

/** The product's own fields, without what its plugins add to the type. */
const plainSchema = () => {
  /** @type {{ attributes: Record<string, unknown> }} */
  const { attributes } = parseJson(readFileSync(inProject('src/api/result/content-types/result/schema.json'), 'utf8'));
  return {
    kind: 'collectionType',
    collectionName: 'results',
    info: { singularName: 'result', pluralName: 'results', displayName: 'Result' },
    options: { draftAndPublish: false },
    attributes,
  };
};

/** @param {string} connectionString */
const filesOf = (connectionString) => ({
  'package.json': JSON.stringify({ name: 'plain-strapi', version: '0.0.0', dependencies: {} }),
  'config/server.js': `module.exports = { host: '127.0.0.1', port: 0, app: { keys: ['${secret()}'] }, logger: { updates: { enabled: false }, startup: { enabled: false } } };`,
  'config/admin.js': `module.exports = { auth: { secret: '${secret()}' }, apiToken: { salt: '${secret()}' }, transfer: { token: { salt: '${secret()}' } }, secrets: { encryptionKey: '${secret()}' }, serveAdminPanel: false };`,
  'config/database.js': `module.exports = { connection: { client: 'postgres', connection: { connectionString: ${JSON.stringify(connectionString)} }, pool: { min: 2, max: 10 } } };`,
  'config/api.js': 'module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };',
  // Writing a line for each request is not what is compared.
  'config/logger.js': `module.exports = { level: 'warn' };`,
  'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
  'src/index.js': 'module.exports = {};',
  'src/api/result/content-types/result/schema.json': JSON.stringify(plainSchema()),
  'src/api/result/controllers/result.js': `module.exports = require('@strapi/strapi').factories.createCoreController('${uid}');`,
  'src/api/result/routes/result.js': `module.exports = require('@strapi/strapi').factories.createCoreRouter('${uid}');`,
  'src/api/result/services/result.js': `module.exports = require('@strapi/strapi').factories.createCoreService('${uid}');`,
});

/**
 * The peer: what one has after making a Strapi application with one content type and giving a script an API token. It lives in the
 * run's folder, uses the project's own Strapi, and has a database of its own in the same cluster.
 * @param {string} scratch
 * @param {import('../lib/cluster.mjs').Cluster} cluster
 */
export const startPlainStrapi = async (scratch, cluster) => {
  const database = new URL(cluster.ownerUrl);
  database.pathname = '/plain_strapi';
  await withClient(cluster.adminUrl, (client) => client.query(`create database plain_strapi owner ${database.username}`));
  const appDir = path.join(scratch, 'plain-strapi');
  for (const [name, text] of Object.entries(filesOf(database.href))) {
    mkdirSync(path.dirname(path.join(appDir, name)), { recursive: true });
    writeFileSync(path.join(appDir, name), text);
  }
  mkdirSync(path.join(appDir, 'public/uploads'), { recursive: true });
  symlinkSync(inProject('node_modules'), path.join(appDir, 'node_modules'), 'junction');
  const { message } = await startServer(inProject('bench/ingest/plain-strapi-child.mjs'), {
    logDir: path.join(scratch, 'logs'),
    cwd: appDir,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true' },
    instructions: { appDir },
  });
  return /** @type {{ port: number, token: string }} */ (message);
};
