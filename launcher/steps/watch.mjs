// @ts-check
import { createInterface } from 'node:readline';
import { startChild } from '../core/children.mjs';
import { asFailure, toLine } from '../core/failure.mjs';
import { say } from '../core/progress.mjs';
import { isStopping } from '../core/shutdown.mjs';
import { hashFiles } from '../core/stamps.mjs';
import { startServe } from './serve.mjs';

const compiled = () => hashFiles(['dist'], { ignored: /^dist\/(?:build|\.tsbuildinfo)$/ });

/** @param {unknown} error */
const report = (error) => {
  if (!isStopping()) process.stderr.write(toLine(asFailure(error)));
};

/**
 * A server that fails is not the end here: the next change may mend it.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => Promise<void>} before
 */
const serverKeeper = (env, before) => {
  /** @type {Awaited<ReturnType<typeof startServe>> | undefined} */
  let server;
  let isFirst = true;
  return async () => {
    const old = server;
    server = undefined;
    await old?.stop();
    try {
      if (!isFirst) await before();
      isFirst = false;
      const started = await startServe(env, { isShown: true });
      server = started;
      started.death.catch((/** @type {unknown} */ error) => {
        if (server === started) report(error);
      });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };
};

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {{ announce: () => void, beforeRestart: () => Promise<void> }} hooks
 */
export const serveAndWatch = async (env, { announce, beforeRestart }) => {
  const restart = serverKeeper(env, beforeRestart);
  if (await restart()) announce();
  let running = compiled();
  const compiler = startChild(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (compiler.child.stdout === null) return;
  for await (const line of createInterface({ input: compiler.child.stdout })) {
    if (line !== '') say(line);
    if (!line.includes('Found 0 errors')) continue;
    const now = compiled();
    if (now === running) continue;
    running = now;
    await restart();
  }
};
