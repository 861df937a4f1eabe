// @ts-check
import { randomBytes } from 'node:crypto';
import { inProject } from '../launcher/core/paths.mjs';
import { findPort } from '../launcher/core/ports.mjs';
import { say } from '../launcher/core/progress.mjs';
import { attack } from './isolation/attempts.mjs';
import { defineBenchmark } from './lib/benchmark.mjs';
import { startServer } from './lib/children.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { describeMachine } from './lib/machine.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { rounded } from './lib/stats.mjs';
import { compare } from './read/compare.mjs';
import { listQuestions } from './read/questions.mjs';
import { seedResults } from './read/seed.mjs';

const sizes = {
  full: { stations: 20, years: 15, samplesPerYear: 50, teamStations: 10, seconds: 3, rounds: 7, worlds: 1340 },
  quick: { stations: 4, years: 2, samplesPerYear: 5, teamStations: 2, seconds: 0.2, rounds: 1, worlds: 6 },
};

/**
 * A second server beside the product, on the same rows, whose role no policy binds.
 * @param {import('./lib/product.mjs').Product} product
 * @param {import('./lib/cluster.mjs').Cluster} cluster
 * @param {import('pg').Client} superuser
 */
const startOpen = async (product, cluster, superuser) => {
  const password = randomBytes(16).toString('hex');
  const serverRole = new URL(cluster.serverUrl).username;
  await superuser.query(`create role luminous_open login bypassrls password '${password}' in role "${serverRole}"`);
  await superuser.query(`alter role luminous_open set app.actor = 'system:bench'`);
  const url = new URL(cluster.serverUrl);
  url.username = 'luminous_open';
  url.password = password;
  const port = await findPort('bench-open', { preferred: 14_380 });
  const env = { ...product.env, DATABASE_URL: url.href, PORT: String(port), PUBLIC_URL: `http://localhost:${String(port)}` };
  await startServer(inProject('bench/isolation/open-child.mjs'), { logDir: product.logDir, env });
  return port;
};

export const isolation = defineBenchmark({
  name: 'isolation',
  question: 'What does it cost that the database keeps teams apart as well, and does anything get through?',
  method: [
    'Data: 150,000 results of the team `public` and 75,000 of each of 20 other teams, loaded by SQL with triggers off.',
    '`list_cost`: GET /api/results of one station, parameter and year, newest 25, with the staff token, by the product ÷ by the same build with no actor set on connections and a role that passes row security by; on the same rows, in turn. p50 at 10 connections, median of seven rounds; `list_cost_alone` is the same at one connection.',
    '`attempts`: calls of random operations of the served document, by random people, keys and nobody, in random worlds of teams, roles, keys, grants and suspensions, to two servers in turn; a third of them with row security switched off, where the application’s own filters hold alone. `leaks` counts answers with a mark of a team that the caller may not see, `errors_5xx` faults of ours. See tests/hostile/isolation.test.ts.',
  ],
  aims: {
    list_cost: { atMost: 1.25 },
    attempts: { atLeast: 100_000 },
    leaks: { atMost: 0 },
    errors_5xx: { atMost: 0 },
  },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const product = await startProduct(scratch, cluster);
    const superuser = await openSuper(cluster);
    await seedResults(superuser, size);
    const openPort = await startOpen(product, cluster, superuser);
    const targets = (await listQuestions(size, 500)).map(({ target }) => target);
    const headers = { Authorization: `Bearer ${product.staffToken}` };
    const sides = { base: { port: openPort, headers, targets }, ours: { port: product.port, headers, targets } };
    const crowded = await compare({ ...sides, connections: 10, seconds: size.seconds, rounds: size.rounds });
    const alone = await compare({ ...sides, connections: 1, seconds: size.seconds, rounds: size.rounds });
    say(`  list: open p50 ${crowded.baseMs.toFixed(2)} ms, ours ${crowded.p50Ms.toFixed(2)} ms (${crowded.ratio.toFixed(2)}×)`);
    const attempts = await attack(scratch, size.worlds);
    return {
      machine: describeMachine(cluster.version),
      ratios: { list_cost: rounded(crowded.ratio) },
      figures: { list_cost_alone: rounded(alone.ratio), list_p50_ms: rounded(crowded.p50Ms), ...attempts },
    };
  },
});
