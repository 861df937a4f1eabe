import type { Core } from '@strapi/types';
import type { Client } from 'pg';
import { settings } from '../../../../../../lib/settings';
import { toCanonicalJson } from '../../domain/canonical-json';
import { findVerifierKey, insertVerifierKey } from '../../queries/checkpoints';
import { emitEvent } from '../../queries/emit-event';
import { findSealProgress } from '../../queries/find-seal-progress';
import { connectSealer } from './connect';
import type { Signer } from './seal';
import { formatVerifierKey, verifierOf } from './signed-note';
import { findSigningKey } from './signing-key';

/** From now on this key signs the log. That it does becomes an event, in the same transaction. Answers the new verifier key. */
export const changeKey = async (sql: Client, { origin, key }: Signer): Promise<string> => {
  const verifier = formatVerifierKey(verifierOf(origin, key));
  await sql.query('begin');
  try {
    const before = await findVerifierKey(sql);
    if (before === verifier) throw new Error('This is the key that signs already.');
    const { size } = await findSealProgress(sql);
    await insertVerifierKey(sql, verifier, size);
    await emitEvent(sql, { kind: 'ledger', action: 'key-rotated', detail: toCanonicalJson({ before: before ?? 'none', verifier }) });
    await sql.query('commit');
    return verifier;
  } catch (error) {
    await sql.query('rollback').catch(() => undefined);
    throw error;
  }
};

/** Has the key that is set sign from now on. */
export const rotateKey = async (strapi: Core.Strapi): Promise<string> => {
  const { ledger } = settings(strapi);
  const key = findSigningKey(ledger);
  if (typeof key === 'string') throw new Error(`There is no new key: ${key}.`);
  if (ledger.databaseUrl === undefined) throw new Error('SEALER_DATABASE_URL is not set.');
  const sql = await connectSealer(ledger.databaseUrl);
  try {
    return await changeKey(sql, { origin: ledger.origin, key });
  } finally {
    await sql.end();
  }
};
