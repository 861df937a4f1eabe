// @ts-check
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { during, say } from '../launcher/core/progress.mjs';
import { measureCheck } from './audit/check.mjs';
import { measureCopy } from './audit/copy.mjs';
import { measureExport } from './audit/export.mjs';
import { fillLedger } from './audit/fill-ledger.mjs';
import { measureHistory } from './audit/history.mjs';
import { newSigner } from './audit/ledger-code.mjs';
import { measureRestWrites } from './audit/rest-write.mjs';
import { measureSeal } from './audit/seal.mjs';
import { defineBenchmark } from './lib/benchmark.mjs';
import { openSuper, startCluster } from './lib/cluster.mjs';
import { describeMachine } from './lib/machine.mjs';
import { startProduct } from './lib/product.mjs';
import { makeScratch } from './lib/scratch.mjs';
import { rounded } from './lib/stats.mjs';

const sizes = {
  full: {
    rows: 200_000,
    runs: 5,
    writes: 1000,
    writeRounds: 7,
    events: 10_000_000,
    histories: 20_000,
    historySeconds: 20,
    exported: 100_000,
  },
  quick: { rows: 4000, runs: 2, writes: 20, writeRounds: 1, events: 200_000, histories: 100, historySeconds: 0.5, exported: 10_000 },
};

export const audit = defineBenchmark({
  name: 'audit',
  question: 'What does it cost that every change is recorded, sealed and can be checked, and how fast is the past found again?',
  method: [
    '`copy`: COPY of 200,000 results, prepared beforehand, into the table of results, with its indexes, checks and all other triggers, with the triggers of the ledger ÷ without them, in turn. Rows per second, median of five rounds; the table grows alike for both, to two million rows. Sealing waits meanwhile.',
    '`rest_write`: 1,000 sites made by POST /api/sites and 1,000 saved mappings changed by PUT /api/import-mappings, with the staff token at 10 connections, by the product while it seals ÷ by the same build on the same tables with the triggers of the ledger off, without circumstances noted for it and without a sealer. Time for all of them, median of seven rounds in turn; `rest_write_alone` is the same at one connection.',
    '`seal_per_s`: the sealer’s own code on its own connections, until nothing is left: a million events of those results, then 200,000 of changes to them. Leaves, chains, salts, tiles and checkpoints are written.',
    '`verify_full_per_s`: the nightly check of the whole log: each leaf made again from its event, its context, its values and its row, compared byte by byte, with its place in the chain of its record; all tiles; all checkpoints.',
    '`history_p99_ms`: GET /api/ledger/records/results/{id}/history of 20,000 records of ten changes each, with the staff token, one request at a time, in a ledger of ten million events, made by SQL; `history_p99_ms_of_ten` is the same at ten connections. `saves_p99_ms`: GET /api/ledger/events of the team, newest 25.',
    '`export_rss_mb`: the highest resident memory of the server while it gives out the oldest hundred thousand events, of which each has nine later ones to be undone, as JSON lines by GET /api/ledger/events/export.',
  ],
  aims: {
    rest_write: { atMost: 1.15 },
    copy: { atLeast: 0.45 },
    history_p99_ms: { atMost: 20 },
    seal_per_s: { atLeast: 30_000 },
    verify_full_per_s: { atLeast: 100_000 },
    export_rss_mb: { atMost: 300 },
  },
  run: async ({ isQuick }) => {
    const size = isQuick ? sizes.quick : sizes.full;
    const scratch = await makeScratch();
    const cluster = await startCluster(scratch);
    const signer = newSigner();
    // The server seals from when its key is there.
    const keyFile = path.join(scratch, 'ledger-key.pem');
    const product = await startProduct(scratch, cluster, { LEDGER_ORIGIN: signer.origin, LEDGER_SIGNING_KEY_FILE: keyFile });
    const superuser = await openSuper(cluster);
    const copy = await measureCopy(superuser, scratch, size);
    const seal = await measureSeal(superuser, cluster, signer);
    const verifyPerSecond = await measureCheck(superuser, cluster, seal.sealed);
    say(`  checked ${verifyPerSecond.toFixed(0)} leaves a second`);
    writeFileSync(keyFile, signer.key.export({ type: 'pkcs8', format: 'pem' }));
    const writes = await measureRestWrites(superuser, product, size);
    const events = await during('Making the ledger long', () => fillLedger(superuser, size.events));
    const history = await measureHistory(superuser, product, size);
    const given = await during('Exporting events', () => measureExport(superuser, product, size.exported));
    return {
      machine: describeMachine(cluster.version),
      ratios: { rest_write: rounded(writes.ratio), copy: rounded(copy.ratio) },
      figures: {
        rest_write_alone: rounded(writes.ratioAlone),
        rest_write_ms: rounded(writes.msAlone),
        copy_rows_per_s: Math.round(copy.recordedRowsPerSecond),
        sealed: seal.sealed,
        seal_per_s: Math.round(seal.perSecond),
        verify_full_per_s: Math.round(verifyPerSecond),
        events,
        ...history,
        exported: given.exported,
        export_per_s: Math.round(given.perSecond),
        export_rss_mb: Math.round(given.peakMb),
      },
    };
  },
});
