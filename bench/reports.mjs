// @ts-check
import { inProject } from '../launcher/core/paths.mjs';
import { during } from '../launcher/core/progress.mjs';
import { chromiumPath } from '../launcher/steps/chromium.mjs';
import { sendImport } from './ingest/send-import.mjs';
import { defineBenchmark } from './lib/benchmark.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { describeMachine } from './lib/machine.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { median, rounded } from './lib/stats.mjs';
import { seedTeam } from './notify/team.mjs';
import { comparePrinting } from './reports/compare.mjs';
import { drawAgain } from './reports/draw.mjs';
import { makeReports } from './reports/make.mjs';
import { listZombies, measureTree } from './reports/processes.mjs';

const sizes = {
  full: { teams: 20, warmUp: 10, rounds: 50, documents: 1000, compared: 30 },
  quick: { teams: 2, warmUp: 1, rounds: 1, documents: 2, compared: 2 },
};

/** Every release of naphthenic acids that Alberta has published: twenty stations. */
const results = inProject('tests/fixtures/ab_naphthenic_acids_all_years.csv');

/**
 * A browser is closed after a hundred pages and opened when there is something to print: the median of the last rounds meets it at every
 * age, where a single look would meet it at any.
 * @param {readonly number[]} sizesMb after each round
 */
const growthOf = (sizesMb) => {
  const part = Math.min(10, Math.ceil(sizesMb.length / 2));
  return median(sizesMb.slice(-part)) - median(sizesMb.slice(0, part));
};

export const reports = defineBenchmark({
  name: 'reports',
  question: 'How fast are reports made, and does making them leave anything behind?',
  method: [
    '`puppeteer`: the page of a real report (drawn from the snapshot of one that the product has made) by the product’s printer, with a context of its own, no script, every request answered, tags, outline, attachments and what the document is, divided by bare puppeteer on the same page: a new page, its content, a PDF. The same browser program, 30 times in turns, medians.',
    '`reports_per_s`: 20 teams with the same published results each want one report over the API at the same moment; until all are ready: read, snapshot, drawn, printed two at a time, kept. Median of 50 rounds. The database and the browser share the two cores with the server.',
    '`rss_growth_mb`: memory of the server and of all that it has started (pages that several share counted once), from the median of the first ten of these rounds, after ten rounds that do not count, to that of the last ten: 1,000 documents. A browser lives for a hundred of them.',
    '`zombies`: dead browsers that nobody had buried when these were made.',
  ],
  aims: { puppeteer: { atMost: 1.25 }, rss_growth_mb: { atMost: 50 }, zombies: { atMost: 0 } },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    // Those of others, on a machine that is shared.
    const before = new Set(listZombies());
    const executablePath = await chromiumPath();
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const product = await startProduct(scratch, cluster, { PUPPETEER_EXECUTABLE_PATH: executablePath });
    const superuser = await openSuper(cluster);
    const teams = Array.from({ length: size.teams }, (_, n) => `bench-reports-${String(n)}`);
    await during('Importing results', async () => {
      for (const team of teams) {
        await seedTeam(superuser, team);
        await sendImport(product, results, team);
      }
    });
    let first = '';
    for (let round = 0; round < size.warmUp; round += 1) first = (await makeReports(product, superuser, teams)).ids[0] ?? '';
    const drawn = await drawAgain(superuser, first);
    const { oursMs, bareMs } = await during('Comparing', () => comparePrinting(drawn, { executablePath, rounds: size.compared }));
    /** @type {{ rates: number[], memory: number[] }} */
    const seen = { rates: [], memory: [] };
    for (let made = 0; made < size.documents; made += teams.length) {
      seen.rates.push((await makeReports(product, superuser, teams)).perSecond);
      seen.memory.push(measureTree(product.pid));
    }
    return {
      machine: describeMachine(cluster.version),
      ratios: { puppeteer: rounded(oursMs / bareMs) },
      figures: {
        reports_per_s: rounded(median(seen.rates)),
        rss_growth_mb: rounded(growthOf(seen.memory)),
        zombies: listZombies().filter((pid) => !before.has(pid)).length,
        render_ms: rounded(oursMs),
        render_bare_ms: rounded(bareMs),
      },
    };
  },
});
