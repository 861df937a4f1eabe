// @ts-check
import { once } from 'node:events';
import { startChild } from '../core/children.mjs';
import { Failure } from '../core/failure.mjs';
import { openLog } from '../core/logs.mjs';
import { inProject } from '../core/paths.mjs';
import { findPort } from '../core/ports.mjs';

/**
 * Takes every mail and delivers none. Never reachable from other machines.
 * @param {object} options
 * @param {string} options.name tells the start's catcher and the tests' apart
 * @param {string} options.mailDir
 * @param {{ smtp: number, web: number }} options.preferred
 */
export const startMailChild = async ({ name, mailDir, preferred }) => {
  const smtp = await findPort(`${name}Smtp`, { preferred: preferred.smtp });
  // A browser that is told "localhost" may try IPv6 first.
  const web = await findPort(`${name}Web`, { preferred: preferred.web, hosts: ['127.0.0.1', '::1'] });
  const log = openLog(name);
  const { child, ended, stop } = startChild(
    process.execPath,
    [inProject('launcher/steps/mail-child.mjs'), String(smtp), String(web), mailDir],
    {
      env: process.env,
      stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
    },
  );
  const failure = 'The mail catcher did not start: set SMTP_URL to a mail server of your own, or see the details and start again.';
  const ready = Promise.race([
    once(child, 'message'),
    ended.then(() => {
      throw new Failure(failure, { log: log.file });
    }),
  ]);
  // Looked at when somebody waits for it; until then it is not an unhandled rejection.
  ready.catch(() => undefined);
  return { smtpUrl: `smtp://127.0.0.1:${String(smtp)}`, webUrl: `http://localhost:${String(web)}/`, ready, stop };
};
