import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LedgerSettings } from '../../../../../../lib/settings';

const parse = (text: string): KeyObject =>
  text.includes('-----BEGIN')
    ? createPrivateKey(text)
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });

/** The ledger's key, or why there is none, in words. A key is never made here: a log that changes its key by itself proves nothing. */
export const findSigningKey = ({ signingKey, signingKeyFile }: LedgerSettings): KeyObject | string => {
  try {
    const text = signingKey ?? (signingKeyFile === undefined ? undefined : readFileSync(signingKeyFile, 'utf8'));
    if (text === undefined) return 'neither LEDGER_SIGNING_KEY nor LEDGER_SIGNING_KEY_FILE is set';
    const key = parse(text.trim());
    return key.asymmetricKeyType === 'ed25519' ? key : 'the signing key is no Ed25519 key';
  } catch {
    // The error might quote the key.
    return 'the signing key cannot be read';
  }
};
