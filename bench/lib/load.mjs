// @ts-check
import { connect } from './connection.mjs';

/**
 * Sends each request once, as many at a time as there are connections: each connection takes the next one that nobody has taken.
 * @param {number} port
 * @param {readonly string[]} requests
 * @param {{ connections: number, expectedStatus: number }} options
 */
export const sendAll = async (port, requests, { connections, expectedStatus }) => {
  let taken = 0;
  const work = async () => {
    const connection = await connect(port);
    try {
      for (let request = requests[taken++]; request !== undefined; request = requests[taken++]) {
        const { status, body } = await connection.send(request);
        if (status !== expectedStatus)
          throw new Error(`Status ${String(status)} instead of ${String(expectedStatus)}: ${body.slice(0, 300)}`);
      }
    } finally {
      connection.close();
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  return { seconds: (performance.now() - startedAt) / 1000 };
};

/**
 * Sends the requests round and round for a while and returns how long each answer took. Connections begin at different places, so that
 * they do not ask for the same thing at the same time.
 * @param {number} port
 * @param {readonly string[]} requests
 * @param {{ connections: number, seconds: number, expectedStatus?: number }} options
 * @returns {Promise<number[]>} milliseconds
 */
export const measure = async (port, requests, { connections, seconds, expectedStatus = 200 }) => {
  /** @type {number[]} */
  const latencies = [];
  const until = performance.now() + seconds * 1000;
  const work = async (/** @type {unknown} */ _, /** @type {number} */ index) => {
    const connection = await connect(port);
    try {
      for (let at = Math.floor((index * requests.length) / connections); performance.now() < until; at += 1) {
        const { status, ms } = await connection.send(requests[at % requests.length] ?? '');
        if (status !== expectedStatus) throw new Error(`Status ${String(status)} while measuring.`);
        latencies.push(ms);
      }
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return latencies;
};
