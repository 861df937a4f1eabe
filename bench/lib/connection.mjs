// @ts-check
import { once } from 'node:events';
import net from 'node:net';

/** @typedef {{ status: number, head: string, body: string, ms: number }} Answer */

const closed = 'The server closed the connection.';
const endOfHead = Buffer.from('\r\n\r\n');

const statusWithoutBody = 304;

/** @param {Buffer} bytes */
const readHead = (bytes) => {
  const end = bytes.indexOf(endOfHead);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = status === statusWithoutBody ? 0 : /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without Content-Length: ${head.slice(0, 200)}`);
  return { status, head, bodyAt: end + endOfHead.length, size: end + endOfHead.length + Number(length) };
};

/**
 * One keep-alive connection, one request at a time. So small because it shares the machine with what it measures: every microsecond
 * spent here is added to floor and product alike and would flatter the ratio.
 * @param {number} port
 */
export const connect = async (port) => {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  // Lost between two requests, it is the next one that fails.
  socket.on('error', () => undefined);

  /**
   * @param {string} request head and body, as they go over the wire
   * @returns {Promise<Answer>}
   */
  const send = (request) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) throw new Error(closed);
      const startedAt = performance.now();
      /** @type {Buffer[]} */
      const chunks = [];
      let received = 0;
      /** @type {ReturnType<typeof readHead>} */
      let head;
      const settle = () => {
        socket.off('data', onData);
        socket.off('error', fail);
        socket.off('close', fail);
      };
      const fail = (/** @type {unknown} */ error) => {
        settle();
        reject(error instanceof Error ? error : new Error(closed));
      };
      const onData = (/** @type {Buffer} */ chunk) => {
        chunks.push(chunk);
        received += chunk.length;
        try {
          head ??= readHead(Buffer.concat(chunks));
        } catch (error) {
          fail(error);
          return;
        }
        if (head === undefined || received < head.size) return;
        const ms = performance.now() - startedAt;
        settle();
        const { status, bodyAt, head: text } = head;
        const bytes = Buffer.concat(chunks);
        resolve({
          status,
          ms,
          head: text,
          get body() {
            return bytes.toString('utf8', bodyAt);
          },
        });
      };
      socket.on('data', onData);
      socket.on('error', fail);
      socket.on('close', fail);
      socket.write(request);
    });

  return {
    send,
    close: () => {
      socket.destroy();
    },
  };
};

/**
 * @param {string} target path and query
 * @param {Record<string, string>} [headers]
 */
export const getRequest = (target, headers = {}) =>
  `GET ${target} HTTP/1.1\r\nHost: localhost\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

/**
 * @param {string} target
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 */
export const postRequest = (target, body, headers = {}) => {
  const text = JSON.stringify(body);
  const all = { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) };
  return `${getRequest(target, all).replace(/^GET/, 'POST')}${text}`;
};
