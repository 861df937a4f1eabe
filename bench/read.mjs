// @ts-check
import path from 'node:path';
import { inProject } from '../launcher/core/paths.mjs';
import { during, say } from '../launcher/core/progress.mjs';
import { defineBenchmark } from './lib/benchmark.mjs';
import { check } from './lib/check.mjs';
import { startServer } from './lib/children.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { describeMachine } from './lib/machine.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { rounded } from './lib/stats.mjs';
import { compare } from './read/compare.mjs';
import { findSlowestFilter } from './read/filters.mjs';
import { listQuestions, seriesQuestions, statusQuestions } from './read/questions.mjs';
import { otherTeams, parameters, publicResults, seedResults } from './read/seed.mjs';
import { asStaff, verifyLists, verifyOthersHidden, verifySeries, verifyStatusPage } from './read/verify.mjs';
import { walkPages } from './read/walk.mjs';

const sizes = {
  full: { stations: 200, years: 15, samplesPerYear: 200, teamStations: 10, deepPage: 1000, seconds: 3, rounds: 5, verified: 50 },
  quick: { stations: 10, years: 5, samplesPerYear: 10, teamStations: 2, deepPage: 100, seconds: 0.2, rounds: 1, verified: 5 },
};

/** @typedef {Awaited<ReturnType<typeof compare>>} Comparison */
/** @typedef {import('./read/questions.mjs').Question} Question */

/** @param {Comparison} comparison */
const inWords = ({ ratio, baseMs, p50Ms, p99Ms }) =>
  `floor p50 ${baseMs.toFixed(2)} ms, ours p50 ${p50Ms.toFixed(2)} ms (${ratio.toFixed(2)}×), p99 ${p99Ms.toFixed(1)} ms`;

/**
 * @param {import('pg').Client} superuser
 * @param {typeof sizes.full} size
 */
const checkSeeded = async (superuser, size) => {
  const { rows } = await superuser.query(
    `select count(*) filter (where team_id = 'public')::int as ours, count(*)::int as everybodys from results`,
  );
  const others = otherTeams * size.teamStations * size.years * size.samplesPerYear * parameters.length;
  check('results in the database', rows[0], { ours: publicResults(size), everybodys: publicResults(size) + others });
  return publicResults(size) + others;
};

export default defineBenchmark({
  name: 'read',
  question: 'How much do authentication, teams, row security and checked answers cost on top of the same SQL behind a bare HTTP server?',
  method: [
    'Data: 6,000,000 results of the team `public` (200 stations, 15 years, 10 parameters) and 300,000 of each of 20 other teams with the same station codes, loaded by SQL with triggers off.',
    'Floor: `node:http`, `pg` and `JSON.stringify`, running the text of the product’s own queries as a superuser, without credentials, team look-up, row security or any shaping of rows.',
    '`list`: GET /api/results of one station, parameter and year, newest 25, with the staff token. `series`: two years of one station, with the staff token. `status`: the public HTML page /en with all 200 stations and 40 readings of each, as nobody; there is no JSON form of it yet.',
    'Ratios are p50 ÷ floor p50 at 10 connections, medians of five rounds in turn; `*_ratio_alone` is the same at one connection. `list_anonymous_ratio` is `list` without the token.',
    '`deep_page_vs_first`: p50 of page 1,000 ÷ p50 of page 1 of all results of the team, 25 a page.',
    '`slowest_filter_ms`: p50 at one connection of the slowest of eight ways to filter GET /api/results.',
  ],
  aims: {
    list: { atMost: 2.5 },
    series: { atMost: 2.5 },
    status: { atMost: 2.5 },
    deep_page_vs_first: { atMost: 1.2 },
  },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const product = await startProduct(scratch, cluster);
    const superuser = await openSuper(cluster);
    await during('Loading results', () => seedResults(superuser, size));
    const results = await checkSeeded(superuser, size);

    const list = await listQuestions(size, 1000);
    const series = await seriesQuestions(size, 1000);
    const status = await statusQuestions();
    await verifyLists(
      superuser,
      product,
      list.slice(0, size.verified).map(({ target }) => target),
    );
    await verifyLists(
      superuser,
      product,
      list
        .slice(0, size.verified)
        .map(({ target }) => target.replace('team=public', 'team=bench-team-7').replace(/AB07DB\d+/, 'AB07DB0001')),
    );
    await verifySeries(
      superuser,
      product,
      series.slice(0, size.verified).map(({ target }) => target),
    );
    await verifyStatusPage(product, size);
    await verifyOthersHidden(product);
    const pages = await walkPages(superuser, product, size.deepPage);

    const { message } = await startServer(inProject('bench/read/floor-child.mjs'), {
      logDir: path.join(scratch, 'logs'),
      instructions: { connectionString: cluster.superUrl, poolSize: 10, questions: [...list, ...series, ...status] },
    });
    const { port: floorPort } = /** @type {{ port: number }} */ (message);
    const staff = asStaff(product.staffToken);

    const rates = { seconds: size.seconds, rounds: size.rounds };
    /** @type {(name: string, questions: readonly Question[], headers: Record<string, string>) => Promise<{ crowded: Comparison, alone: Comparison }>} */
    const measureBoth = async (name, questions, headers) => {
      const targets = questions.map(({ target }) => target);
      const sides = { base: { port: floorPort, headers: {}, targets }, ours: { port: product.port, headers, targets } };
      const crowded = await compare({ ...sides, ...rates, connections: 10 });
      const alone = await compare({ ...sides, ...rates, connections: 1 });
      say(`  ${name}, 10 connections: ${inWords(crowded)}\n  ${name}, 1 connection: ${inWords(alone)}`);
      return { crowded, alone };
    };

    /** @type {Record<string, number>} */
    const ratios = {};
    /** @type {Record<string, number>} */
    const figures = { results };
    for (const [key, questions, headers] of /** @type {const} */ ([
      ['list', list, staff],
      ['series', series, staff],
      ['status', status, {}],
    ])) {
      const { crowded, alone } = await measureBoth(key, questions, headers);
      ratios[key] = rounded(crowded.ratio);
      figures[`${key}_p50_ms`] = rounded(crowded.p50Ms);
      figures[`${key}_p99_ms`] = rounded(crowded.p99Ms);
      figures[`${key}_ratio_alone`] = rounded(alone.ratio);
    }
    figures['list_anonymous_ratio'] = rounded((await measureBoth('list without credentials', list, {})).crowded.ratio);

    const side = { port: product.port, headers: staff };
    const deep = await compare({
      base: { ...side, targets: [pages.first] },
      ours: { ...side, targets: [pages.deep] },
      ...rates,
      connections: 1,
    });
    figures['deep_page_vs_first'] = rounded(deep.ratio);
    figures['slowest_filter_ms'] = rounded(await findSlowestFilter(superuser, product, size));
    return { machine: describeMachine(cluster.version), ratios, figures };
  },
});
