// @ts-check
// The least that can answer over HTTP: the same SQL through the same driver, and its rows as they come. No parsing of addresses, no
// credentials, no row security, no checked answers. A process of its own, as the product is.
import { createServer } from 'node:http';
import pg from 'pg';
import { announce, receiveInstructions } from '../lib/child.mjs';

/** @typedef {{ connectionString: string, poolSize: number, questions: import('./questions.mjs').Question[] }} Instructions */

/** @type {Instructions} */
const { connectionString, poolSize, questions } = await receiveInstructions();
const statementsOf = new Map(questions.map(({ target, statements }) => [target, statements]));
const pool = new pg.Pool({ connectionString, max: poolSize, options: '-c timezone=UTC' });

/** @param {import('./questions.mjs').Statement[]} statements */
const findRows = async (statements) => {
  const client = await pool.connect();
  try {
    const found = [];
    for (const statement of statements) found.push((await client.query(statement)).rows);
    return found;
  } finally {
    client.release();
  }
};

const server = createServer((request, response) => {
  findRows(statementsOf.get(request.url ?? '') ?? []).then(
    (found) => {
      const body = JSON.stringify(found);
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }).end(body);
    },
    (/** @type {unknown} */ error) => {
      const body = String(error);
      response.writeHead(500, { 'Content-Length': Buffer.byteLength(body) }).end(body);
    },
  );
});
await announce(server.listen(0, '127.0.0.1'));
