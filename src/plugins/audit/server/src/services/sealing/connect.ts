import { Client } from 'pg';
import { connectTimeoutMs } from '../../../../../../lib/connect-timeout';

/** A connection of the sealer's own, which sees the rows of every team. */
export const connectSealer = async (connectionString: string): Promise<Client> => {
  const client = new Client({
    connectionString,
    application_name: 'luminous-sealer',
    connectionTimeoutMillis: connectTimeoutMs,
    options: [
      ...['app.actor=system:sealer', 'app.scope=all', 'timezone=UTC'],
      ...['statement_timeout=120000', 'idle_in_transaction_session_timeout=60000'],
    ]
      .map((setting) => `-c ${setting}`)
      .join(' '),
  });
  client.on('error', () => undefined); // The statement under way reports it, or the next one.
  await client.connect();
  return client;
};

/** As many as keep two cores at work beside the one that writes or puts together. */
const readerCount = 2;

/** Connections that help the sealer or the check to read. */
export const connectReaders = async (connectionString: string): Promise<readonly Client[]> => {
  const readers: Client[] = [];
  try {
    while (readers.length < readerCount) readers.push(await connectSealer(connectionString));
    return readers;
  } catch (error) {
    await Promise.all(readers.map(async (reader) => reader.end()));
    throw error;
  }
};
