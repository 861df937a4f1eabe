// @ts-check
import { createReadStream, statSync } from 'node:fs';
import { request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { json } from 'node:stream/consumers';
import { check } from '../lib/check.mjs';

/**
 * One file by HTTP, streamed from disk, as a laboratory's script would send it.
 * @param {{ port: number, staffToken: string }} product
 * @param {string} file
 * @param {string} [team]
 * @returns {Promise<{ seconds: number, counts: unknown }>} until the answer has arrived
 */
export const sendImport = async ({ port, staffToken }, file, team = 'public') => {
  const startedAt = performance.now();
  const upload = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: `/api/imports?team=${team}&mode=backfill&create=stations,parameters`,
    headers: { Authorization: `Bearer ${staffToken}`, 'Content-Type': 'text/csv', 'Content-Length': statSync(file).size },
  });
  /** @type {Promise<import('node:http').IncomingMessage>} */
  const answered = new Promise((resolve, reject) => {
    upload.once('response', resolve);
    upload.once('error', reject);
  });
  const [answer] = await Promise.all([answered, pipeline(createReadStream(file), upload)]);
  const body = /** @type {{ data?: { counts?: unknown } }} */ (await json(answer));
  const seconds = (performance.now() - startedAt) / 1000;
  check(`status of the import (${JSON.stringify(body).slice(0, 300)})`, answer.statusCode, 201);
  return { seconds, counts: body.data?.counts };
};
