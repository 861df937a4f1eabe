// @ts-check
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../launcher/core/progress.mjs';
import { writeAlbertaCsv } from '../ingest/alberta-csv.mjs';
import { sampleRecords } from '../ingest/records.mjs';
import { sendImport } from '../ingest/send-import.mjs';
import { check } from '../lib/check.mjs';
import { postRequest } from '../lib/connection.mjs';
import { sendAll } from '../lib/load.mjs';
import { select } from '../lib/select.mjs';
import { median } from '../lib/stats.mjs';
import { seedTeam } from './team.mjs';

/** About one in a hundred lies beyond it. */
const limits = { warning: { at: '59.3' }, critical: { at: '59.8' } };

/** One for each parameter. @param {import('../lib/product.mjs').Product} product @param {string} slug @param {readonly string[]} quantities */
const setThresholds = async ({ port, staffToken }, slug, quantities) => {
  const requests = quantities.map((quantity) =>
    postRequest(
      `/api/thresholds?team=${slug}`,
      { rule: { quantity, unit: 'mg/L', operator: 'above', ...limits } },
      { Authorization: `Bearer ${staffToken}` },
    ),
  );
  await sendAll(port, requests, { connections: 4, expectedStatus: 201 });
};

/** Until no job is left that evaluates anything. @param {import('pg').Client} superuser */
const untilEvaluated = async (superuser) => {
  for (;;) {
    const [found] = /** @type {{ left: number, failed: number }[]} */ (
      await select(
        superuser,
        `select count(*)::int as left, (count(*) filter (where j.last_error is not null))::int as failed
           from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier in ('fan-out-event', 'deliver-event')
            and coalesce(j.payload -> 'payload' ->> 'subscriber', 'evaluate-') like 'evaluate-%'`,
      )
    );
    if (found?.failed !== 0) throw new Error('An evaluation failed.');
    if (found.left === 0) return;
    await pause(20);
  }
};

/** @param {import('pg').Client} superuser @param {string} teamId @param {{ rows: number, run: number }} size */
const checkStored = async (superuser, teamId, size) => {
  const records = [...sampleRecords(size)].filter(({ isQualityControl }) => !isQualityControl);
  const [found] = await select(
    superuser,
    `select count(*)::int as evaluations, (count(*) filter (where outcome in ('warning', 'critical')))::int as beyond
       from luminous.evaluation where team_id = $1::text`,
    [teamId],
  );
  check('what was evaluated', found, {
    evaluations: records.length,
    beyond: records.filter(({ sign, amount }) => sign === '' && Number(amount) > Number(limits.warning.at)).length,
  });
  return records.length;
};

/**
 * @param {import('pg').Client} superuser
 * @param {import('../lib/product.mjs').Product} product
 * @param {string} scratch
 * @param {{ rows: number, runs: number }} size
 */
export const measureStoredEvaluations = async (superuser, product, scratch, { rows, runs }) => {
  const csv = path.join(scratch, 'evaluated.csv');
  // Whoever names a parameter in a threshold needs one that is known.
  await writeAlbertaCsv(csv, { rows: 100, run: 900 });
  await sendImport(product, csv);
  const parameters = /** @type {{ code: string }[]} */ (await select(superuser, 'select distinct parameter_code as code from results'));
  /** @type {number[]} */
  const rates = [];
  let exceedances = 0;
  for (let run = 1; run <= runs; run += 1) {
    const slug = `evaluated-${String(run)}`;
    const teamId = await seedTeam(superuser, slug);
    await setThresholds(
      product,
      slug,
      parameters.map(({ code }) => code),
    );
    await untilEvaluated(superuser);
    await writeAlbertaCsv(csv, { rows, run: 900 + run });
    await superuser.query('checkpoint');
    await sendImport(product, csv, slug);
    const startedAt = performance.now();
    await untilEvaluated(superuser);
    const seconds = (performance.now() - startedAt) / 1000;
    const evaluated = await checkStored(superuser, teamId, { rows, run: 900 + run });
    rates.push(evaluated / seconds);
    const [found] = /** @type {{ count: number }[]} */ (
      await select(superuser, 'select count(*)::int as count from exceedances where team_id = $1::text', [teamId])
    );
    exceedances = found?.count ?? 0;
    say(`  run ${String(run)}: ${(evaluated / seconds).toFixed(0)} evaluations stored a second, ${String(exceedances)} exceedances`);
    rmSync(csv);
  }
  return { evaluations_stored_per_s: Math.round(median(rates)), exceedances_of_these: exceedances };
};
