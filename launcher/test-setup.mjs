// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inState } from './core/paths.mjs';
import { stopOnSignals } from './core/shutdown.mjs';
import { database, ownerRole, sealerRole, serverRole, startEmbedded } from './postgres/embedded.mjs';
import { startMailChild } from './steps/mail-catcher.mjs';

export { chromiumPath } from './steps/chromium.mjs';

/** Tests need speed, and nothing of theirs must survive a power cut. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** What a shell expects of a program that Ctrl-C ended: tests that were cut off have not passed. */
const interrupted = 130;

/**
 * A cluster of the tests' own, kept between runs.
 * @param {{ dataDir?: string }} [options]
 */
export const startTestServices = async ({ dataDir = inState('test-postgres') } = {}) => {
  stopOnSignals(interrupted);
  const ownerPassword = randomBytes(24).toString('base64url');
  const serverPassword = randomBytes(24).toString('base64url');
  const sealerPassword = randomBytes(24).toString('base64url');
  const cluster = await startEmbedded({
    dataDir,
    portName: 'test-postgres',
    preferredPort: 54_420,
    settings: hasty,
    isDisposable: true,
    ownerPassword,
    serverPassword,
    sealerPassword,
  });
  const { adminUrl, ownerUrl, serverUrl, port, stop } = cluster;
  const roles = { ownerRole, serverRole, sealerRole, ownerPassword, serverPassword, sealerPassword };
  return { adminUrl, ownerUrl, serverUrl, port, stop, database, ...roles };
};

/** Caught mail is gone when it stops. */
export const startMailCatcher = async () => {
  const mailDir = mkdtempSync(path.join(tmpdir(), 'luminous-mail-'));
  const { smtpUrl, webUrl, ready, stop } = await startMailChild({ name: 'test-mail', mailDir, preferred: { smtp: 11_025, web: 11_080 } });
  await ready;
  return {
    smtpUrl,
    webUrl,
    stop: async () => {
      await stop();
      rmSync(mailDir, { recursive: true, force: true });
    },
  };
};
