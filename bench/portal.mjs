// @ts-check
import { inProject } from '../launcher/core/paths.mjs';
import { during } from '../launcher/core/progress.mjs';
import { sendImport } from './ingest/send-import.mjs';
import { defineBenchmark } from './lib/benchmark.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { getRequest } from './lib/connection.mjs';
import { measure } from './lib/load.mjs';
import { describeMachine } from './lib/machine.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { median, percentile, rounded } from './lib/stats.mjs';
import { openSessions, seedMembers, seedTeam } from './notify/team.mjs';
import { measureChart } from './portal/chart.mjs';
import { weighPages } from './portal/weigh.mjs';
import { seedResults } from './read/seed.mjs';

const sizes = {
  full: { seconds: 5, rounds: 5, behind: { stations: 200, years: 15, samplesPerYear: 200, teamStations: 1 } },
  quick: { seconds: 0.3, rounds: 1, behind: { stations: 10, years: 2, samplesPerYear: 10, teamStations: 1 } },
};

/** Every release of naphthenic acids that Alberta has published: twenty stations. */
const results = inProject('tests/fixtures/ab_naphthenic_acids_all_years.csv');

const asBrowsersAsk = { Accept: 'text/html', 'Accept-Encoding': 'gzip, deflate, br' };

/**
 * @param {number} port
 * @param {typeof sizes.full} size
 */
const measureKept = async (port, { seconds, rounds }) => {
  const request = getRequest('/en', asBrowsersAsk);
  await measure(port, [request], { connections: 10, seconds: 0.3 });
  const rates = [];
  for (let round = 0; round < rounds; round += 1) {
    const latencies = await measure(port, [request], { connections: 10, seconds });
    rates.push(latencies.length / seconds);
  }
  return median(rates);
};

/**
 * Each address is another one, so that none has been drawn before.
 * @param {number} port
 * @param {typeof sizes.full} size
 */
const measureDrawn = async (port, { seconds }) => {
  const addresses = Array.from({ length: 20_000 }, (_, at) => getRequest(`/en?drawn=${String(at)}`, asBrowsersAsk));
  await measure(port, addresses.slice(-200), { connections: 1, seconds: Math.min(seconds, 1) });
  return measure(port, addresses, { connections: 1, seconds });
};

export const portal = defineBenchmark({
  name: 'portal',
  question: 'How heavy and how quick are the pages that the public reads?',
  method: [
    'Data: every result of naphthenic acids that Alberta has published (20 stations), imported by HTTP.',
    '`status_kb`: what Chromium on a phone that comes for the first time transfers for the start page with all stations, heads and bodies, fonts included. `app_kb`: the same of the application, opened at the overview of a team by somebody who is signed in; `sign_in_kb` of the page on which people do that. Kilobytes of 1,000 bytes.',
    '`status_pages_per_s`: the start page, kept and compressed, at 10 keep-alive connections; median of five rounds of five seconds. The load shares the two cores with the server.',
    '`status_uncached_ms`: p50 at one connection of the start page under addresses that were never drawn before: reading the database, drawing, compressing.',
    '`chart_ms`: median of 30 times from the rows of ten years of one station (3,650 results, one in eight not found, one change of method) to what a page holds of them: read as the public reads, under row security, thinned, drawn by ECharts for wide and for narrow screens, told in words and in a table. Six million other results of the same team stand in the same tables. `chart_first_ms` is the first of them. Sizes are those of the wide drawing, the narrow one and all of the figure, uncompressed.',
  ],
  aims: {
    status_kb: { atMost: 150 },
    status_pages_per_s: { atLeast: 2500 },
    status_uncached_ms: { atMost: 10 },
    app_kb: { atMost: 350 },
    chart_ms: { atMost: 300 },
    chart_wide_kb: { atMost: 40 },
  },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const product = await startProduct(scratch, cluster);
    await sendImport(product, results);
    const at = `http://127.0.0.1:${String(product.port)}`;
    const superuser = await openSuper(cluster);
    const team = await seedTeam(superuser, 'bench-portal');
    await seedMembers(superuser, team, 1);
    const [cookie] = await openSessions(superuser, team, product.env.JWT_SECRET);
    const [statusKb = NaN, signInKb = NaN, appKb = NaN] = await weighPages([
      { address: `${at}/en` },
      { address: `${at}/app/sign-in` },
      { address: `${at}/app/teams/bench-portal/overview`, cookie },
    ]);
    const drawn = await measureDrawn(product.port, size);
    const pagesPerSecond = await measureKept(product.port, size);
    await during('Loading results', () => seedResults(superuser, size.behind));
    return {
      machine: describeMachine(cluster.version),
      ratios: {},
      figures: {
        status_kb: rounded(statusKb),
        status_pages_per_s: rounded(pagesPerSecond),
        status_uncached_ms: rounded(median(drawn)),
        status_uncached_p99_ms: rounded(percentile(drawn, 0.99)),
        app_kb: rounded(appKb),
        sign_in_kb: rounded(signInKb),
        ...(await measureChart({ superuser, serverUrl: cluster.serverUrl })),
      },
    };
  },
});
