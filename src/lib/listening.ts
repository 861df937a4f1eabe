import { Client } from 'pg';
import { connectTimeoutMs } from './connect-timeout';

const answerWithinMs = 5000;
const afterLossMs = 1000;

interface Ears {
  /** Of our own making, never a caller's word. */
  readonly channel: `luminous_${string}`;
  readonly onSignal: (text: string) => void;
  /** From now on nothing is missed; what came before has to be looked up. */
  readonly onConnected: () => void;
  readonly onLost: (error: unknown) => void;
}

export interface Listener {
  /** Finds out whether the line still is one: where it was cut in between, nothing says so by itself. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

interface Line {
  readonly client: Client;
  /** Fails, sooner or later. */
  readonly lost: Promise<never>;
  readonly hangUp: (error: Error) => void;
}

const ignore = (): void => undefined;

const openLine = (connectionString: string, channel: string): Line => {
  const client = new Client({
    connectionString,
    application_name: channel.replaceAll('_', '-'),
    keepAlive: true,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: answerWithinMs,
  });
  let hangUp: (error: Error) => void = ignore;
  const lost = new Promise<never>((_resolve, reject) => {
    hangUp = reject;
    client.on('error', reject);
    client.on('end', () => {
      reject(new Error('The connection was ended.'));
    });
  });
  lost.catch(ignore); // Heard of where it is waited for.
  return { client, lost, hangUp };
};

const listenOn = async ({ client, lost }: Line, { channel, onSignal, onConnected }: Ears): Promise<void> => {
  client.on('notification', ({ payload }) => {
    onSignal(payload ?? '');
  });
  await Promise.race([client.connect(), lost]);
  await client.query(`listen ${channel}`);
  onConnected();
  await lost;
};

/** One connection for all that listen to a channel on this server; another one when it is lost, as often as that happens. */
export const startListening = (connectionString: string, ears: Ears): Listener => {
  const stopping = new AbortController();
  let line: Line | null = null;
  let goOn = ignore;

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, stopping.signal.aborted ? 0 : afterLossMs);
      goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const present = openLine(connectionString, ears.channel);
      line = present;
      await listenOn(present, ears).catch((error: unknown) => {
        if (!stopping.signal.aborted) ears.onLost(error);
      });
      present.client.end().catch(ignore); // One that does not answer is not waited for.
      await pause();
    }
  };
  const running = run();

  return {
    check: async () => {
      const checked = line;
      try {
        await checked?.client.query('select');
      } catch (error) {
        checked?.hangUp(error instanceof Error ? error : new Error('The connection does not answer.'));
      }
    },
    stop: async () => {
      stopping.abort();
      line?.hangUp(new Error('The server ends.'));
      goOn();
      await running;
    },
  };
};
