// @ts-check
import net from 'node:net';
import { readIfThere, writeAtomically } from './files.mjs';
import { inState } from './paths.mjs';

const register = inState('ports.json');
const triesUpwards = 200;

/** An address family that the machine does not have cannot be taken. */
const absent = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * @param {net.ListenOptions} where
 * @param {(server: net.Server) => void} onListening
 * @returns {Promise<string | undefined>} the code of what stands against it
 */
const listen = (where, onListening) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve(error.code);
    });
    server.listen({ ...where, exclusive: true }, () => {
      onListening(server);
      if (server.listening) resolve(undefined);
      else
        server.once('close', () => {
          resolve(undefined);
        });
    });
  });

/**
 * Between finding a port free and listening on it lie seconds in which a second launcher would choose the same. A name in Linux's
 * abstract socket space belongs to one process at most and is freed when that process dies, however it dies.
 * @param {number} port
 */
const reserve = (port) =>
  process.platform === 'linux'
    ? listen({ path: `\0luminous-port-${String(port)}` }, (server) => {
        server.unref();
      })
    : Promise.resolve(undefined);

/**
 * Reserves the port for this process's lifetime.
 * @param {number} port
 * @param {readonly string[]} hosts
 * @returns {Promise<string | undefined>} the code of what stands against it, e.g. EADDRINUSE
 */
export const claimPort = async (port, hosts) => {
  for (const host of new Set(hosts)) {
    const fault = await listen({ port, host }, (server) => {
      server.close();
    });
    if (fault !== undefined && !absent.has(fault)) return fault;
  }
  return reserve(port);
};

/** @returns {Record<string, unknown>} */
const remembered = () => {
  try {
    /** @type {unknown} */
    const ports = JSON.parse(readIfThere(register) ?? '{}');
    return typeof ports === 'object' && ports !== null ? { ...ports } : {};
  } catch {
    return {};
  }
};

/**
 * The last one used, else the preferred one, else the next free one above; remembered, so that addresses stay.
 * @param {string} name
 * @param {{ preferred: number, hosts?: readonly string[] }} options
 */
export const findPort = async (name, { preferred, hosts = ['127.0.0.1'] }) => {
  const last = remembered()[name];
  const first = typeof last === 'number' ? last : preferred;
  for (let port = first; port < Math.min(first + triesUpwards, 65_536); port += 1) {
    if ((await claimPort(port, hosts)) !== undefined) continue;
    if (port !== last) writeAtomically(register, JSON.stringify({ ...remembered(), [name]: port }, null, 2));
    return port;
  }
  throw new Error(`no free port between ${String(first)} and ${String(first + triesUpwards)}`);
};
