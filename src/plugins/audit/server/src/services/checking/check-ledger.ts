import type { Core } from '@strapi/types';
import type { Client } from 'pg';
import { inTransaction } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import type { LedgerCheck } from '../../../../contracts';
import { toCanonicalJson } from '../../domain/canonical-json';
import { nameFindings } from '../../domain/name-findings';
import { emitEvent } from '../../queries/emit-event';
import { connectReaders, connectSealer } from '../sealing/connect';
import { checkLog } from './check-log';
import { raiseAlarm } from './raise-alarm';
import { reconcile } from './reconcile';

const mostNamed = 100;

const checkWithReaders = async (databaseUrl: string, client: Client) => {
  const readers = await connectReaders(databaseUrl);
  try {
    return await checkLog(client, readers);
  } finally {
    await Promise.all(readers.map(async (reader) => reader.end()));
  }
};

/**
 * Checks the whole log, and every row against it. What is found is logged as an error, told to staff, and becomes an event of the ledger
 * itself: whoever looks later sees when it was first noticed. @throws Error on a node that cannot read everything
 */
export const checkLedger = async (strapi: Core.Strapi): Promise<LedgerCheck> => {
  const { databaseUrl } = settings(strapi).ledger;
  if (databaseUrl === undefined) throw new Error('The ledger is checked where SEALER_DATABASE_URL is set.');
  const client = await connectSealer(databaseUrl);
  try {
    const log = await checkWithReaders(databaseUrl, client);
    const { rows, findings } = await reconcile(client);
    const found = [...log.findings, ...findings];
    if (found.length > 0) {
      const named = found.slice(0, mostNamed).map(({ code, where }) => `${code}: ${where}`);
      strapi.log.error('the ledger and the rows differ', { count: found.length, findings: named });
      await inTransaction(strapi, async (sql) => {
        await emitEvent(sql, {
          kind: 'ledger',
          action: 'difference-found',
          detail: toCanonicalJson({ count: String(found.length), findings: named }),
        });
        await raiseAlarm(sql, 'log', nameFindings(log.findings));
        await raiseAlarm(sql, 'rows', nameFindings(findings));
      });
    }
    return { leaves: log.leaves, checkpoints: log.checkpoints, rows, findings: found };
  } finally {
    await client.end();
  }
};
