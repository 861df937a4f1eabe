// @ts-check
import { defineBenchmark } from './lib/benchmark.mjs';
import { describeMachine } from './lib/machine.mjs';
import { rounded } from './lib/stats.mjs';
import { findSlowestFilter } from './read/filters.mjs';
import { prepareRead } from './read/prepare.mjs';
import { wholeSeriesTargets } from './read/questions.mjs';
import { comparePages, measureNotModified, measureRatios, measureWholeSeries } from './read/ratios.mjs';
import { verifyLists, verifyOthersHidden, verifySeries, verifyStatus } from './read/verify.mjs';
import { walkPages } from './read/walk.mjs';

const sizes = {
  full: { stations: 200, years: 15, samplesPerYear: 200, teamStations: 10, deepPage: 1000, seconds: 3, rounds: 5, verified: 50 },
  quick: { stations: 10, years: 5, samplesPerYear: 10, teamStations: 2, deepPage: 100, seconds: 0.2, rounds: 1, verified: 5 },
};

/**
 * The same question about a team whose station has the same code, so that a mix-up of teams would be seen.
 * @param {string} target
 */
const ofAnotherTeam = (target) => target.replace('team=public', 'team=bench-team-7').replace(/AB99ZZ\d+/, 'AB99ZZ0001');

/**
 * @param {import('./read/prepare.mjs').Arena} arena
 * @param {typeof sizes.full} size
 */
const verifyAnswers = async ({ superuser, product, questions }, size) => {
  const some = (/** @type {readonly { target: string }[]} */ of) => of.slice(0, size.verified).map(({ target }) => target);
  await verifyLists(superuser, product, some(questions.list));
  await verifyLists(superuser, product, some(questions.list).map(ofAnotherTeam));
  await verifySeries(superuser, product, some(questions.series));
  await verifySeries(superuser, product, some(questions.series).map(ofAnotherTeam));
  await verifySeries(superuser, product, wholeSeriesTargets(size, 2));
  await verifyStatus(superuser, product, some(questions.status)[0] ?? '', size);
  await verifyOthersHidden(superuser, product);
};

export const read = defineBenchmark({
  name: 'read',
  question: 'How much do authentication, teams, row security and checked answers cost on top of the same SQL behind a bare HTTP server?',
  method: [
    'Data: 6,000,000 results in 600,000 samples of the team `public` (200 stations at 20 sites, 15 years, 10 parameters) and 300,000 results of each of 20 other teams with the same codes of stations and samples, loaded by SQL with triggers off.',
    'Floor: `node:http`, `pg` and `JSON.stringify`, running the text of the product’s own statements one after the other as a superuser: the team’s revision, then what the answer needs. No credentials, team look-up, row security or shaping of rows.',
    '`list`: GET /api/results of one station, parameter and year, newest 25, with the staff token. `series`: GET /api/stations/{code}/series, two years of one station (some 380 readings), with the staff token. `status`: GET /api/station-status with all 200 stations and up to 40 readings of each, as nobody.',
    'Ratios are p50 ÷ floor p50 at 10 connections, medians of five rounds in turn; `*_ratio_alone` is the same at one connection. `list_anonymous_ratio` is `list` without the token.',
    '`not_modified_ms`: p50 at one connection of `list` asked again with If-None-Match, answered 304. `series_whole_ms`: p50 at one connection of all fifteen years of a station, thinned to 2,000 points.',
    '`deep_page_vs_first`: p50 of page 1,000 ÷ p50 of page 1 of all results of the team, 25 a page.',
    '`slowest_filter_ms`: p50 at one connection of the slowest of twenty ways to filter GET /api/results.',
  ],
  aims: {
    list: { atMost: 2.5 },
    series: { atMost: 2.5 },
    status: { atMost: 2.5 },
    deep_page_vs_first: { atMost: 1.2 },
  },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    const arena = await prepareRead(size);
    await verifyAnswers(arena, size);
    const pages = await walkPages(arena.superuser, arena.product, size.deepPage);
    const { ratios, figures } = await measureRatios(arena, size);
    return {
      machine: describeMachine(arena.cluster.version),
      ratios,
      figures: {
        results: arena.results,
        ...figures,
        deep_page_vs_first: await comparePages(arena, pages, size),
        not_modified_ms: await measureNotModified(arena, size),
        series_whole_ms: await measureWholeSeries(arena, wholeSeriesTargets(size, 50), size),
        slowest_filter_ms: rounded(await findSlowestFilter(arena.superuser, arena.product, size)),
      },
    };
  },
});
