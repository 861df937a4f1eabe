// @ts-check
import { once } from 'node:events';

/**
 * What the starter of this process sends it first.
 * @template T
 * @returns {Promise<T>}
 */
export const receiveInstructions = () =>
  new Promise((resolve) => {
    process.once('message', (/** @type {T} */ instructions) => {
      resolve(instructions);
    });
  });

/**
 * Tells the starter where the server listens, and ends with the starter however that ends.
 * @param {import('node:http').Server} server told to listen on any free port
 * @param {object} [more]
 */
export const announce = async (server, more) => {
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  process.on('disconnect', () => process.exit(0));
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined, ...more });
};
