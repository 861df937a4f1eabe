import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import type { Core } from '@strapi/types';
import { Client } from 'pg';
import { env } from '../../config/env';
import { runAs, systemActor } from '../lib/actor';
import { connectTimeoutMs } from '../lib/connect-timeout';
import { startWorker } from '../lib/jobs';
import { beginDraining, startHeartbeat } from '../lib/probes';
import { findMigratedRelease, fingerprintRelease } from '../lib/release';
import { within } from '../lib/within';
import { findServerRoleFaults } from '../lib/server-role';
import { auditService } from '../plugins/audit/contracts';
import { notificationsService } from '../plugins/notifications/contracts';
import { portalService } from '../plugins/portal/contracts';
import { createApp } from './boot';
import { appDir, stopWith, wordsOf } from './process';

const drainWithinMs = 25_000;
const endWithinMs = 5000;

/** Before anything is loaded: a server that must not run says why and stops. */
const refuseUnfitDatabase = async (): Promise<void> => {
  const client = new Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: connectTimeoutMs });
  try {
    await client.connect();
  } catch (error) {
    stopWith(`The database at DATABASE_URL cannot be reached (${wordsOf(error)}). Check that it runs and that the URL is right.`);
  }
  const faults = await findServerRoleFaults(client);
  if (faults.length > 0) {
    stopWith(
      `The role of DATABASE_URL may do too much: ${faults.join(', ')}. ` +
        'Give servers the role that the migrate step prepares, and its URL to the migrate step alone as MIGRATE_DATABASE_URL.',
    );
  }
  if ((await findMigratedRelease(client)) !== fingerprintRelease(appDir)) {
    stopWith('The database is not in step with this build. Run "npm run migrate" first.');
  }
  await client.end();
};

const refuseDefaultSecrets = (): void => {
  const secrets = [
    ...env.APP_KEYS,
    env.API_TOKEN_SALT,
    env.ADMIN_JWT_SECRET,
    env.TRANSFER_TOKEN_SALT,
    env.JWT_SECRET,
    env.ENCRYPTION_KEY,
    env.STAFF_TOKEN,
  ];
  if (secrets.some((secret) => /change.?me|tobemodified|secret|example|default/i.test(secret) || new Set(secret).size < 6)) {
    stopWith('One of the secrets is a default or too simple. Set each to its own random value, e.g. from "openssl rand -base64 32".');
  }
};

const closeGently = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
  const deadline = new Promise<void>((resolve) => setTimeout(resolve, drainWithinMs).unref());
  await Promise.race([closed, deadline]);
};

interface Stoppable {
  stop(): Promise<void>;
}

interface Running {
  readonly worker: Stoppable;
  readonly sealer: Stoppable | null;
  readonly live: Stoppable;
  readonly courier: Stoppable;
  readonly pages: Stoppable;
  readonly stopHeartbeat: () => void;
}

/** Out of the balancer, requests under way finished, jobs under way finished, then the pool. A second signal changes nothing. */
const drainOnSignal = (app: Core.Strapi, { worker, sealer, live, courier, pages, stopHeartbeat }: Running): void => {
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    beginDraining(app);
    stopHeartbeat();
    // Live streams never end by themselves: their readers are sent to another server.
    await within(endWithinMs, live.stop()).catch(() => undefined);
    await closeGently(app.server.httpServer);
    // A job that does not end is taken up again elsewhere; the process does not wait for it for ever.
    await within(drainWithinMs, worker.stop()).catch((error: unknown) => {
      console.error('A job was still running:', wordsOf(error));
    });
    // So is a mail that a slow server has not taken yet.
    await within(endWithinMs, courier.stop()).catch(() => undefined);
    await within(endWithinMs, pages.stop()).catch(() => undefined);
    await within(endWithinMs, sealer?.stop() ?? Promise.resolve()).catch(() => undefined); // A stroke that is cut off is undone.
    await within(endWithinMs, app.destroy()).catch(() => undefined); // The process ends all the same.
    process.exit(0);
  };
  const endOrDie = (): void => {
    end().catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
  process.on('SIGTERM', endOrDie);
  process.on('SIGINT', endOrDie);
  // Started by the launcher, a server must not outlive it.
  if (process.connected) process.on('disconnect', endOrDie);
};

/**
 * By itself the engine lets the heap double before it looks for what is not used any more: an import of 200,000 lines, of which it holds a
 * few hundred at a time, then peaks at 580 MB instead of 310, in the same time. More room for what is young keeps large answers, which are
 * garbage as soon as they are sent, from being moved to where it is looked for seldom.
 */
const collectEarly = (): void => {
  setFlagsFromString('--heap-growing-percent=60');
  setFlagsFromString('--max-semi-space-size=32');
};

const serve = async (): Promise<void> => {
  collectEarly();
  refuseDefaultSecrets();
  await refuseUnfitDatabase();
  const app = createApp();
  await runAs(systemActor('boot'), () => app.load());
  const worker = await startWorker(app, { connectionString: env.DATABASE_URL, concurrency: env.JOB_CONCURRENCY });
  const sealer = auditService(app).startSealer();
  const live = notificationsService(app).startLive();
  const courier = notificationsService(app).startCourier();
  const pages = portalService(app).startKeeping();
  drainOnSignal(app, { worker, sealer, live, courier, pages, stopHeartbeat: startHeartbeat(app, worker) });
  await app.listen();
  process.send?.('listening');
};

serve().catch((error: unknown) => {
  console.error(error);
  stopWith(`Luminous did not start: ${wordsOf(error)}`);
});
