// @ts-check
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from '../core/children.mjs';
import { Failure } from '../core/failure.mjs';
import { lastLines, openLog } from '../core/logs.mjs';

const readyWithinMs = 180_000;
const drainMs = 30_000;

/**
 * @param {string} url
 * @returns {Promise<number | undefined>}
 */
const statusOf = (url) =>
  new Promise((resolve) => {
    const request = http.get(url, { timeout: 5000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => {
      resolve(undefined);
    });
  });

/** @param {NodeJS.ProcessEnv} env */
const readinessUrl = ({ HOST: host = '', PORT: port = '' }) => {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/readyz`;
};

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {{ isShown: boolean }} options whether the server writes to the terminal rather than to its log
 */
export const startServe = async (env, { isShown }) => {
  const log = openLog('server');
  const output = isShown ? 'inherit' : log.descriptor;
  const { child, ended, stop } = startChild(process.execPath, ['dist/src/cli/serve.js'], {
    env,
    stdio: ['ignore', output, output, 'ipc'],
    patienceMs: drainMs,
  });
  /** @param {string} sentence */
  const fail = (sentence) =>
    new Failure(isShown ? sentence : `${lastLines(log.written(), 20)}\n${sentence}`, { log: isShown ? undefined : log.file });
  const death = ended.then(() => {
    throw fail('The server stopped by itself: correct what its last lines name and start again.');
  });
  // Looked at when somebody waits for it; until then it is not an unhandled rejection.
  death.catch(() => undefined);

  const isReady = async () => {
    const deadline = performance.now() + readyWithinMs;
    // Before its own word, a second clone's server on the same port could answer for it.
    await once(child, 'message');
    while ((await statusOf(readinessUrl(env))) !== 200) {
      if (performance.now() > deadline)
        throw fail('The server runs but does not become ready: see what it says about its database and its jobs.');
      await pause(50);
    }
  };
  try {
    await Promise.race([isReady(), death]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { death, stop };
};
