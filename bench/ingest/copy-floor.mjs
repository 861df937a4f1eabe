// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { sampleRecords } from './records.mjs';

/** Every column that the product's merge fills with something. */
const columns =
  'document_id, team_id, station_id, sample_id, import_id, line_number, is_quality_control, sampled_at, parameter_code, fraction, method_code, ' +
  'method_context, value, value_text, unit, detection_condition, detection_limit, limit_type, reporting_limit, laboratory, measurement_key, ' +
  'version, is_newest, is_current, review_state, released_at, created_at, updated_at, published_at';

/** As random as real ones, which is what makes their index expensive. @param {string} name */
export const documentId = (name) => `l${createHash('md5').update(name).digest('hex').slice(0, 23)}`;

const now = '2026-01-01 12:00:00.000';

/**
 * @param {import('./records.mjs').SampleRecord} record
 * @param {number} line
 */
const toCopyLine = ({ station, sampleCode, date, time, isQualityControl, sign, amount, parameter, methodCode }, line) => {
  const isBelow = sign === '<';
  const measured = isBelow
    ? ['\\N', `${sign}${amount}`, 'mg/L', 'Below Detection/Quantification Limit', amount, 'Reporting Limit']
    : [amount, amount, 'mg/L', '\\N', '\\N', '\\N'];
  const key = createHash('md5').update(`${sampleCode} ${parameter}`).digest('hex');
  return [
    `l${key.slice(0, 23)}`,
    'public',
    documentId(`station ${String(station)}`),
    documentId(sampleCode),
    documentId('import'),
    line,
    isQualityControl ? 't' : 'f',
    `${date} ${time}-07`,
    parameter.toLowerCase().replaceAll(' ', '-'),
    'Dissolved',
    methodCode,
    'AENV',
    ...measured,
    '0.1',
    'ALBERTA RESEARCH COUNCIL, ORGANIC ANALYSIS LABORATORY',
    key,
    '1',
    't',
    't',
    'Released',
    now,
    now,
    now,
    now,
  ].join('\t');
};

/** @param {Parameters<typeof sampleRecords>[0]} size */
function* lines(size) {
  let line = 2;
  for (const record of sampleRecords(size)) yield `${toCopyLine(record, line++)}\n`;
}

/**
 * The same rows, already in the form that COPY wants.
 * @param {string} file
 * @param {Parameters<typeof sampleRecords>[0]} size
 */
export const writeCopyFile = (file, size) => pipeline(Readable.from(lines(size)), createWriteStream(file));

/**
 * The same columns, indexes and checks as the product's table. LIKE copies no foreign keys, triggers or policies: those are the product's.
 * @param {import('pg').Client} superuser
 */
export const createFloorTable = (superuser) =>
  superuser.query('create schema bench; create table bench.floor (like public.results including all)');

/**
 * @param {import('pg').Client} superuser
 * @param {'bench.floor' | 'public.results'} table
 * @param {string} file
 * @returns {Promise<number>} seconds, until it is committed
 */
export const copyRows = async (superuser, table, file) => {
  const startedAt = performance.now();
  await pipeline(createReadStream(file), superuser.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
  return (performance.now() - startedAt) / 1000;
};
