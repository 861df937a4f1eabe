// @ts-check
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../launcher/core/progress.mjs';
import { writeAlbertaCsv } from './ingest/alberta-csv.mjs';
import { copyRows, createFloorTable, writeCopyFile } from './ingest/copy-floor.mjs';
import { plainRowRequests } from './ingest/plain-rows.mjs';
import { samplesOf } from './ingest/records.mjs';
import { startPlainStrapi } from './ingest/plain-strapi.mjs';
import { sendImport } from './ingest/send-import.mjs';
import { defineBenchmark } from './lib/benchmark.mjs';
import { check } from './lib/check.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { sendAll } from './lib/load.mjs';
import { describeMachine } from './lib/machine.mjs';
import { readMemory } from './lib/memory.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { select } from './lib/select.mjs';
import { median, rounded } from './lib/stats.mjs';

const sizes = { full: { rows: 200_000, peerRows: 1000, runs: 5 }, quick: { rows: 2000, peerRows: 50, runs: 2 } };

/**
 * Row counts alone could hide a missing event or a row that came twice.
 * @param {import('pg').Client} superuser
 * @param {{ rows: number, runs: number }} size
 */
const checkStored = async (superuser, { rows, runs }) => {
  const [found] = await select(
    superuser,
    `select (select count(*) from results where team_id = 'public')::int as results,
           (select count(*) from samples)::int as samples,
           (select count(*) from bench.floor)::int as floor,
           (select count(*) from ledger.event where table_name = 'results' and action = 'insert')::int as events,
           (select count(*) from results where value is null)::int - (select count(*) from bench.floor where value is null)::int as values_differ,
           (select count(*) from luminous.outbox where event = 'observations.recorded')::int as announced`,
  );
  const all = rows * runs;
  check('what was stored', found, {
    results: all,
    samples: samplesOf(rows) * runs,
    floor: all,
    events: all,
    values_differ: 0,
    announced: runs,
  });
};

export const ingest = defineBenchmark({
  name: 'ingest',
  question: 'How fast does a file of results come in, beside the fastest way that Postgres has and the usual way of Strapi?',
  method: [
    'Ours: one CSV file of 200,000 results (38 columns) sent to POST /api/imports with the staff token, until the answer. 20 results a sample. Parsing, checks, comparison with what is there, stations, samples, triggers, row security, change events and the outbox are included.',
    'Floor (`copy`): COPY of the same columns, prepared beforehand, into a table of the same columns, indexes and checks, without triggers and policies.',
    'Peer (`strapi_rest`): plain Strapi of the same version and the same fields, POST /api/results one row a request with a full-access API token, 10 connections, 1,000 rows a run.',
    'Medians of five runs of floor, ours and peer in turn, ratios taken within each run. Both tables grow alike, from empty to a million rows.',
    '`peak_rss_mb` is the highest resident memory of the server process since it started; `peak_rss_growth_mb` what of it came after start-up.',
  ],
  aims: { copy: { atLeast: 0.25 }, strapi_rest: { atLeast: 100 }, peak_rss_mb: { atMost: 400 } },
  run: async ({ isQuick }) => {
    const { rows, peerRows, runs } = isQuick ? sizes.quick : sizes.full;
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const product = await startProduct(scratch, cluster);
    const peer = await startPlainStrapi(scratch, cluster);
    const superuser = await openSuper(cluster);
    await createFloorTable(superuser);
    const csv = path.join(scratch, 'results.csv');
    const copy = path.join(scratch, 'results.copy');
    /** @type {{ ours: number, floor: number, plain: number }[]} rows per second, run by run */
    const rates = [];
    const idleMb = readMemory(product.pid).nowMb;

    for (let run = 1; run <= runs; run += 1) {
      await writeCopyFile(copy, { rows, run });
      await writeAlbertaCsv(csv, { rows, run });
      // Each begins with nothing left to write from what went before.
      await superuser.query('checkpoint');
      const floor = rows / (await copyRows(superuser, 'bench.floor', copy));
      await superuser.query('checkpoint');
      const sent = await sendImport(product, csv);
      check('counts of the import', sent.counts, { read: rows, new: rows, unchanged: 0, superseding: 0, rejected: 0, faults: 0 });
      const ours = rows / sent.seconds;
      const requests = plainRowRequests({ rows: peerRows, run }, peer.token);
      const { seconds } = await sendAll(peer.port, requests, { connections: 10, expectedStatus: 201 });
      const plain = peerRows / seconds;
      rates.push({ ours, floor, plain });
      say(`  run ${String(run)}: COPY ${floor.toFixed(0)}, ours ${ours.toFixed(0)}, plain Strapi ${plain.toFixed(0)} rows/s`);
      rmSync(csv);
      rmSync(copy);
      await pause(isQuick ? 0 : 1000);
    }

    const { peakMb } = readMemory(product.pid);
    await checkStored(superuser, { rows, runs });
    const middle = (/** @type {(rate: typeof rates[number]) => number} */ of) => median(rates.map(of));
    return {
      machine: describeMachine(cluster.version),
      // Within a run all three had the same machine; between runs it may have been busier.
      ratios: { copy: rounded(middle(({ ours, floor }) => ours / floor)), strapi_rest: rounded(middle(({ ours, plain }) => ours / plain)) },
      figures: {
        rows,
        rows_per_s: Math.round(middle(({ ours }) => ours)),
        copy_rows_per_s: Math.round(middle(({ floor }) => floor)),
        strapi_rows_per_s: Math.round(middle(({ plain }) => plain)),
        peak_rss_mb: Math.round(peakMb),
        peak_rss_growth_mb: Math.round(peakMb - idleMb),
      },
    };
  },
});
