// @ts-check
import { rmSync } from 'node:fs';
import path from 'node:path';
import { say } from '../../launcher/core/progress.mjs';
import { copyRows, documentId, writeCopyFile } from '../ingest/copy-floor.mjs';
import { sampleRecords, stationCount } from '../ingest/records.mjs';
import { check } from '../lib/check.mjs';
import { select } from '../lib/select.mjs';
import { median } from '../lib/stats.mjs';
import { setRecording } from './capture.mjs';

/** @param {import('pg').Client} superuser */
const addStations = async (superuser) => {
  const stations = Array.from({ length: stationCount }, (_, index) => index);
  await superuser.query(
    `insert into stations (document_id, team_id, code, name, created_at, updated_at, published_at)
     select s.id, 'public', s.code, s.code, now(), now(), now() from unnest($1::text[], $2::text[]) s (id, code)`,
    [stations.map((index) => documentId(`station ${String(index)}`)), stations.map((index) => `BENCH-${String(index)}`)],
  );
  await superuser.query(
    `insert into imports (document_id, team_id, file_name, file_sha_256, file_size_bytes, format, mode, state, is_partial, imported_by,
                          finished_at, read_count, new_count, unchanged_count, superseding_count, rejected_count, fault_count, released_by,
                          released_at, created_at, updated_at, published_at)
     values ($1::text, 'public', 'bench.csv', 'bench', 1, 'alberta-long', 'backfill', 'imported', false, 'system:bench', now(), 0, 0, 0, 0, 0, 0,
             'system:bench', now(), now(), now(), now())`,
    [documentId('import')],
  );
};

/**
 * What the results of a file name must be there.
 * @param {import('pg').Client} superuser
 * @param {Parameters<typeof sampleRecords>[0]} size
 */
const addSamples = async (superuser, size) => {
  const samples = [...new Map(Array.from(sampleRecords(size), (record) => [record.sampleCode, record])).values()];
  await superuser.query(
    `insert into samples (document_id, team_id, code, station_id, sampled_at, time_zone, is_time_known, activity_type, is_quality_control,
                          medium, import_id, created_at, updated_at, published_at)
     select s.id, 'public', s.code, s.station, s.at::timestamptz, 'America/Edmonton', true, 'Sample-Routine', s.is_control, 'Surface Water',
            $6::text, now(), now(), now()
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[]) s (id, code, station, at, is_control)`,
    [
      samples.map(({ sampleCode }) => documentId(sampleCode)),
      samples.map(({ sampleCode }) => sampleCode),
      samples.map(({ station }) => documentId(`station ${String(station)}`)),
      samples.map(({ date, time }) => `${date} ${time}-07`),
      samples.map(({ isQualityControl }) => isQualityControl),
      documentId('import'),
    ],
  );
};

/**
 * The same load into the table of results, recorded and not, in turn: the table grows alike for both, and whatever else the machine does
 * meets both. Each ratio is taken within a round.
 * @param {import('pg').Client} superuser
 * @param {string} scratch
 * @param {{ rows: number, runs: number }} size of which as many again are loaded unrecorded
 */
export const measureCopy = async (superuser, scratch, { rows, runs }) => {
  await addStations(superuser);
  const file = path.join(scratch, 'results.copy');
  /** @type {{ recorded: number, unrecorded: number }[]} rows per second, run by run */
  const rates = [];
  const load = async (/** @type {number} */ run, /** @type {boolean} */ isRecorded) => {
    await writeCopyFile(file, { rows, run });
    await addSamples(superuser, { rows, run });
    await setRecording(superuser, ['results'], isRecorded);
    await superuser.query('checkpoint');
    const seconds = await copyRows(superuser, 'public.results', file);
    rmSync(file);
    return rows / seconds;
  };
  for (let run = 1; run <= runs; run += 1) {
    // Neither is always the first.
    const isFirst = run % 2 === 0;
    const first = await load(2 * run, isFirst);
    const second = await load(2 * run + 1, !isFirst);
    const [recorded, unrecorded] = isFirst ? [first, second] : [second, first];
    rates.push({ recorded, unrecorded });
    say(`  run ${String(run)}: unrecorded ${unrecorded.toFixed(0)}, recorded ${recorded.toFixed(0)} rows/s`);
  }
  await setRecording(superuser, ['results'], true);
  const [found] = await select(
    superuser,
    `select (select count(*) from results)::int as results,
            (select count(*) from ledger.event where table_name = 'results' and action = 'insert')::int as events`,
  );
  check('what was loaded and recorded', found, { results: 2 * rows * runs, events: rows * runs });
  return {
    ratio: median(rates.map(({ recorded, unrecorded }) => recorded / unrecorded)),
    recordedRowsPerSecond: median(rates.map(({ recorded }) => recorded)),
  };
};
