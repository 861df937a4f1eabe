import type { Core } from '@strapi/types';
import type { Client } from 'pg';
import { runAs, systemActor } from '../../../../../../lib/actor';
import { inTransaction } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import { raiseAlarm } from '../checking/raise-alarm';
import { connectReaders, connectSealer } from './connect';
import { seal, SealingRefused } from './seal';
import { findSigningKey } from './signing-key';

const sealEveryMs = 2000;
const afterFailureMs = 10_000;
/** Of any number of nodes one seals: the one whose connection holds this lock. */
const leaderLock = 7_468_114;

interface Sealer {
  /** Waits for the stroke under way. */
  stop(): Promise<void>;
}

const isLeader = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ is_leader: boolean }>('select pg_try_advisory_lock($1::bigint) as is_leader', [leaderLock]);
  return rows[0]?.is_leader === true;
};

/** What only a person can put right is told, and not merely logged. That it could not be told must not keep the sealer from trying again. */
const tellRefusal = async (strapi: Core.Strapi, { message }: SealingRefused): Promise<void> => {
  try {
    await runAs(systemActor('sealer'), async () => inTransaction(strapi, async (sql) => raiseAlarm(sql, 'sealing', [message])));
  } catch (error) {
    strapi.log.error('nobody could be told that the ledger is not sealed', { error });
  }
};

/** Seals every two seconds for as long as it leads, and waits to lead otherwise. Null on a node that was not given the means. */
export const startSealer = (strapi: Core.Strapi): Sealer | null => {
  const { ledger } = settings(strapi);
  if (ledger.databaseUrl === undefined) return null;
  const { databaseUrl, origin } = ledger;
  const stopping = new AbortController();
  let client: Client | null = null;
  let readers: readonly Client[] = [];
  let leads = false;

  const stroke = async (): Promise<void> => {
    const key = findSigningKey(ledger);
    if (typeof key === 'string') throw new SealingRefused(`Nothing is sealed: ${key}.`);
    client ??= await connectSealer(databaseUrl);
    leads ||= await isLeader(client);
    if (!leads) return;
    if (readers.length === 0) readers = await connectReaders(databaseUrl);
    await seal(client, { origin, key }, readers);
  };

  const letGo = async (): Promise<void> => {
    const held = client === null ? readers : [client, ...readers];
    client = null;
    readers = [];
    leads = false;
    await Promise.all(held.map(async (connection) => connection.end().catch(() => undefined)));
  };

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await stroke();
        await pause(sealEveryMs);
      } catch (error) {
        strapi.log.error('the ledger is not sealed', { error });
        if (error instanceof SealingRefused) await tellRefusal(strapi, error);
        await letGo();
        await pause(afterFailureMs);
      }
    }
    await letGo();
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
