import type { Core } from '@strapi/types';
import { settings } from '../../../../../../lib/settings';
import { toCanonicalJson } from '../../domain/canonical-json';
import { findVerifierKey, insertVerifierKey } from '../../queries/checkpoints';
import { emitEvent } from '../../queries/emit-event';
import { findSealProgress } from '../../queries/find-seal-progress';
import { connectSealer } from './connect';
import { formatVerifierKey, verifierOf } from './signed-note';
import { findSigningKey } from './signing-key';

/** From now on the key that is set signs the log. That it does becomes an event, in the same transaction. Answers the new verifier key. */
export const rotateKey = async (strapi: Core.Strapi): Promise<string> => {
  const { ledger } = settings(strapi);
  const key = findSigningKey(ledger);
  if (typeof key === 'string') throw new Error(`There is no new key: ${key}.`);
  if (ledger.databaseUrl === undefined) throw new Error('SEALER_DATABASE_URL is not set.');
  const verifier = formatVerifierKey(verifierOf(ledger.origin, key));
  const sql = await connectSealer(ledger.databaseUrl);
  try {
    await sql.query('begin');
    const before = await findVerifierKey(sql);
    if (before === verifier) throw new Error('This is the key that signs already.');
    const { size } = await findSealProgress(sql);
    await insertVerifierKey(sql, verifier, size);
    await emitEvent(sql, { kind: 'ledger', action: 'key-rotated', detail: toCanonicalJson({ before: before ?? 'none', verifier }) });
    await sql.query('commit');
    return verifier;
  } finally {
    await sql.end();
  }
};
