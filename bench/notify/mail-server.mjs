// @ts-check
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { onStop } from '../../launcher/core/shutdown.mjs';

/** Takes every mail at once, and counts them. */
export const startMailServer = async () => {
  const taken = { count: 0, last: '' };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, _session, answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      stream.on('data', (/** @type {Buffer} */ part) => parts.push(part));
      stream.on('end', () => {
        taken.count += 1;
        taken.last = Buffer.concat(parts).toString('utf8');
        answer(null, `queued as ${String(taken.count)}`);
      });
    },
  });
  server.on('error', () => undefined); // A client that ends cuts the line.
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onStop(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve(undefined);
        });
      }),
  );
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server does not listen.');
  return { url: `smtp://127.0.0.1:${String(address.port)}`, taken };
};

/** @typedef {Awaited<ReturnType<typeof startMailServer>>} MailServer */
