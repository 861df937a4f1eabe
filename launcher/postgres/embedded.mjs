// @ts-check
import path from 'node:path';
import { takeLock } from '../core/lock.mjs';
import { asSeen } from '../core/paths.mjs';
import { during } from '../core/progress.mjs';
import { onStop } from '../core/shutdown.mjs';
import { findBinaries } from './binaries.mjs';
import { dropForeignCluster, ensureCluster, superuserPassword } from './create-cluster.mjs';
import { findHome } from './home.mjs';
import { clearLeftover } from './leftover.mjs';
import { ensureDatabase } from './roles.mjs';
import { startServer } from './server.mjs';

/**
 * @typedef {object} EmbeddedOptions
 * @property {string} dataDir
 * @property {string} portName
 * @property {number} preferredPort
 * @property {readonly string[]} settings
 * @property {boolean} isDisposable
 * @property {string} ownerPassword
 * @property {string} serverPassword
 * @property {string} sealerPassword
 */

export const database = 'luminous';
export const ownerRole = 'luminous_owner';
export const serverRole = 'luminous_server';
export const sealerRole = 'luminous_sealer';

/**
 * @param {EmbeddedOptions} options
 */
export const startEmbedded = async (options) => {
  const binaries = findBinaries();
  const home = findHome(binaries, path.dirname(options.dataDir));
  const dataDir = path.join(home.dir, path.basename(options.dataDir));
  const unlock = takeLock(`${dataDir}.lock`, `The database in ${asSeen(dataDir)} is in use by another start: stop that one first.`);
  const forgetLock = onStop(unlock);
  if (options.isDisposable) {
    await clearLeftover(dataDir);
    dropForeignCluster(dataDir, binaries.version);
  }
  await during('Creating the database', () => ensureCluster(home, dataDir, binaries.version));
  const server = await during('Starting the database', async () => {
    await clearLeftover(dataDir);
    return startServer(home, { ...options, dataDir });
  });
  /** @type {(role: string, password: string, name: string) => string} */
  const urlOf = (role, password, name) => `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${String(server.port)}/${name}`;
  const adminUrl = urlOf('postgres', superuserPassword(dataDir), 'postgres');
  const { ownerPassword, serverPassword, sealerPassword } = options;
  await ensureDatabase(adminUrl, {
    database,
    roles: { [ownerRole]: ownerPassword, [serverRole]: serverPassword, [sealerRole]: sealerPassword },
    owner: ownerRole,
    users: [serverRole, sealerRole],
  });
  return {
    adminUrl,
    ownerUrl: urlOf(ownerRole, ownerPassword, database),
    serverUrl: urlOf(serverRole, serverPassword, database),
    sealerUrl: urlOf(sealerRole, sealerPassword, database),
    port: server.port,
    death: server.death,
    stop: async () => {
      await server.stop();
      forgetLock();
      unlock();
    },
  };
};
