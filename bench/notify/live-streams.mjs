// @ts-check
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../launcher/core/progress.mjs';
import { check } from '../lib/check.mjs';
import { percentile, rounded } from '../lib/stats.mjs';
import { openSessions, seedMembers, seedTeam } from './team.mjs';
import { openTeller } from './teller.mjs';

const slug = 'live';
const openedAtOnce = 20;
const patienceMs = 60_000;
const news = 'event: notification\n';

/**
 * A page that listens, and when it heard each notification.
 * @param {number} port
 * @param {string} cookie
 */
const openStream = async (port, cookie) => {
  const asking = request({
    ...{ host: '127.0.0.1', port, path: `/api/notifications/stream?team=${slug}`, agent: false },
    headers: { Cookie: cookie, Accept: 'text/event-stream' },
  });
  asking.end();
  /** @type {import('node:http').IncomingMessage} */
  const response = await new Promise((resolve, reject) => asking.once('response', resolve).once('error', reject));
  if (response.statusCode !== 200) throw new Error(`Status ${String(response.statusCode)} for a stream.`);
  /** @type {number[]} */
  const heardAt = [];
  let isBegun = false;
  let rest = '';
  response.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
    const now = performance.now();
    const frames = (rest + chunk).split('\n\n');
    rest = frames.pop() ?? '';
    isBegun ||= frames.some((frame) => frame.includes('event: counts\n'));
    for (const frame of frames) if (`${frame}\n`.includes(news)) heardAt.push(now);
  });
  response.on('error', () => undefined);
  return { heardAt, isBegun: () => isBegun, close: () => response.destroy() };
};

/** @param {() => boolean} isTrue @param {string} what */
const until = async (isTrue, what) => {
  const deadline = performance.now() + patienceMs;
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`It took too long until ${what}.`);
    await pause(20);
  }
};

/** In turn on these servers. @param {readonly number[]} ports @param {readonly string[]} cookies */
const openStreams = async (ports, cookies) => {
  /** @type {Awaited<ReturnType<typeof openStream>>[]} */
  const streams = [];
  for (let from = 0; from < cookies.length; from += openedAtOnce) {
    const some = cookies.slice(from, from + openedAtOnce);
    streams.push(...(await Promise.all(some.map((cookie, n) => openStream(ports[n % ports.length] ?? 0, cookie)))));
  }
  await until(() => streams.every(({ isBegun }) => isBegun()), 'every stream had begun');
  return streams;
};

/**
 * @param {Awaited<ReturnType<typeof openTeller>>} teller
 * @param {{ ports: readonly number[], cookies: readonly string[], tellings: number, everyMs: number }} wanted
 */
const measure = async (teller, { ports, cookies, tellings, everyMs }) => {
  const streams = await openStreams(ports, cookies);
  const name = String(ports.length);
  // The first ones warm up.
  const before = Math.ceil(tellings / 10);
  /** @type {number[]} */
  const committedAt = [];
  for (let n = 0; n < before + tellings; n += 1) {
    const next = performance.now() + everyMs;
    committedAt.push(await teller.tell('warning', `${name}-${String(n)}`));
    await pause(Math.max(0, next - performance.now()));
  }
  await until(() => streams.every(({ heardAt }) => heardAt.length >= committedAt.length), 'every stream had heard everything');
  check('that every stream heard each once', new Set(streams.map(({ heardAt }) => heardAt.length)), new Set([committedAt.length]));
  const latencies = streams.flatMap(({ heardAt }) => heardAt.map((at, n) => at - (committedAt[n] ?? 0)).slice(before));
  for (const { close } of streams) close();
  const [p50, p99] = [rounded(percentile(latencies, 0.5)), rounded(percentile(latencies, 0.99))];
  say(`  ${String(streams.length)} streams on ${name} server(s): p50 ${String(p50)} ms, p99 ${String(p99)} ms`);
  return { p50, p99 };
};

/**
 * @param {import('pg').Client} superuser
 * @param {import('../lib/product.mjs').Product} product
 * @param {{ streams: number, tellings: number, everyMs: number }} size
 */
export const prepareStreams = async (superuser, product, { streams, tellings, everyMs }) => {
  const teamId = await seedTeam(superuser, slug);
  await seedMembers(superuser, teamId, streams);
  // What is measured is the way to the open pages; mails have a figure of their own.
  await superuser.query(`insert into luminous.notification_default (team_id, chosen, updated_by) values ($1::text, $2::jsonb, 'bench')`, [
    teamId,
    JSON.stringify({ channels: { warning: { email: false } } }),
  ]);
  const cookies = await openSessions(superuser, teamId, product.env.JWT_SECRET);
  const teller = await openTeller(product.env.DATABASE_URL, teamId);
  return {
    /** @param {readonly number[]} ports */
    measure: (ports) => measure(teller, { ports, cookies, tellings, everyMs }),
    end: () => teller.end(),
  };
};
