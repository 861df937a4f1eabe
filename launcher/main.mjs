// @ts-check
import { mkdirSync } from 'node:fs';
import { endLeftovers } from './core/children.mjs';
import { asFailure, Failure, toLine } from './core/failure.mjs';
import { takeLock } from './core/lock.mjs';
import { inProject, inState, stateDir } from './core/paths.mjs';
import { claimPort, findPort } from './core/ports.mjs';
import { during, say } from './core/progress.mjs';
import { isStopping, onStop, stopAll, stopOnSignals } from './core/shutdown.mjs';
import { banner } from './steps/banner.mjs';
import { ensureEnvFile } from './steps/env-file.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { startServe } from './steps/serve.mjs';
import { serveAndWatch } from './steps/watch.mjs';

const standardPort = 1337;

/**
 * A port that was asked for by hand is not silently another one.
 * @param {number} port
 * @param {readonly string[]} hosts
 */
const claimGivenPort = async (port, hosts) => {
  const isPort = Number.isInteger(port) && port > 0 && port < 65_536;
  if (!isPort) throw new Failure('PORT must be a number from 1 to 65535: correct it, or leave it out, and start again.');
  const fault = await claimPort(port, hosts);
  if (fault === undefined) return port;
  if (fault === 'EACCES')
    throw new Failure(`Port ${String(port)} may only be opened by an administrator: choose a PORT above 1023 and start again.`);
  throw new Failure(`Port ${String(port)} is taken: stop the program that uses it, or choose another PORT, and start again.`);
};

/**
 * @param {Record<string, string>} settings
 * @param {{ PORT?: string }} fromFile
 */
const choosePort = (settings, fromFile) => {
  // A browser that is told "localhost" may try IPv6 first and meet somebody else there.
  const hosts = [settings['HOST'] ?? '127.0.0.1', '127.0.0.1', '::1'];
  if (process.env['PORT']) return claimGivenPort(Number(process.env['PORT']), hosts);
  const preferred = Number(fromFile.PORT ?? standardPort) || standardPort;
  return findPort(`server from ${String(preferred)}`, { preferred, hosts });
};

/** @param {{ watch: boolean }} mode */
const run = async ({ watch }) => {
  mkdirSync(stateDir, { recursive: true });
  onStop(
    takeLock(inState('launcher.lock'), 'Luminous already runs from this folder: use that one, or stop it with Ctrl-C and start again.'),
  );
  await endLeftovers();
  const { settings, fromFile } = ensureEnvFile(inProject('.env'), process.env);
  const port = await choosePort(settings, fromFile);
  const publicUrl = settings['PUBLIC_URL'] ?? `http://localhost:${String(port)}`;
  const mode = watch ? { NODE_ENV: 'development' } : {};
  const all = { HOST: '127.0.0.1', ...mode, ...settings, PORT: String(port), PUBLIC_URL: publicUrl };

  await ensureInstalled();
  const { buildStale, fillDatabase, migrate, startServices } = await import('./services.mjs');
  const { serverEnv, migrateEnv, mail, death } = await startServices(all);
  await buildStale(serverEnv);
  await fillDatabase(migrateEnv);
  const announce = () => {
    say(banner({ publicUrl, mailUrl: mail?.webUrl, demoPassword: settings['DEMO_ADMIN_PASSWORD'] ?? '' }));
  };
  if (watch) return Promise.race([death, serveAndWatch(serverEnv, { announce, beforeRestart: () => migrate(migrateEnv) })]);
  const server = await during('Starting the server', () => startServe(serverEnv, { isShown: false }));
  await mail?.ready;
  announce();
  return Promise.race([death, server.death]);
};

/** @param {unknown} error */
const endWith = async (error) => {
  // A child that ends because we are stopping it is no failure.
  if (isStopping()) return;
  process.stderr.write(toLine(asFailure(error)));
  await stopAll();
  process.exit(1);
};

/** @param {{ watch: boolean }} mode */
export const launch = (mode) => {
  stopOnSignals();
  process.on('uncaughtException', (error) => void endWith(error));
  return run(mode).catch(endWith);
};
