// @ts-check
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseJson } from '../../launcher/core/json.mjs';
import { check } from '../lib/check.mjs';
import { readMemory } from '../lib/memory.mjs';
import { select } from '../lib/select.mjs';

/** Far more than a last line has. */
const tailBytes = 4096;

/**
 * Reads a file to its end and keeps the end alone, as slowly as it comes.
 * @param {import('../lib/product.mjs').Product} product
 * @param {string} target
 */
const readToEnd = async ({ port, staffToken }, target) => {
  /** @type {import('node:http').IncomingMessage} */
  const answer = await new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: target, headers: { Authorization: `Bearer ${staffToken}` } }, resolve).once('error', reject);
  });
  check(`status of ${target}`, answer.statusCode, 200);
  let tail = Buffer.alloc(0);
  for await (const chunk of answer) tail = Buffer.concat([tail, /** @type {Buffer} */ (chunk)]).subarray(-tailBytes);
  return tail.toString().trimEnd().split('\n').at(-1) ?? '';
};

/**
 * The highest resident memory of the server while it gives out the oldest events of the ledger as JSON lines.
 * @param {import('pg').Client} superuser
 * @param {import('../lib/product.mjs').Product} product
 * @param {number} events about
 */
export const measureExport = async (superuser, product, events) => {
  /** @type {{ at: Date }[]} */
  const [last] = await select(superuser, 'select recorded_at as at from ledger.event order by id offset $1::int limit 1', [events]);
  const to = (last?.at ?? new Date()).toISOString();
  // What was asked of it before is over; from here on the kernel counts anew.
  await pause(1000);
  writeFileSync(`/proc/${String(product.pid)}/clear_refs`, '5');
  const startedAt = performance.now();
  const end = await readToEnd(product, `/api/ledger/events/export?format=jsonl&to=${to}`);
  const seconds = (performance.now() - startedAt) / 1000;
  /** @type {{ end: { events: number } }} */
  const told = parseJson(end);
  /** @type {{ count: number }[]} */
  const [found] = await select(superuser, 'select count(*)::int as count from ledger.event where recorded_at < $1::timestamptz', [to]);
  check('events in the export', told.end.events, found?.count);
  return { exported: told.end.events, perSecond: told.end.events / seconds, peakMb: readMemory(product.pid).peakMb };
};
