import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { KeyKind } from '../../../../contracts';

/**
 * `lum_live_<id>_<secret>_<checksum>`: recognisable in code and logs by its beginning, selected whole by a double click, and known to be
 * mistyped without asking the database. The id finds it, the secret (256 bits) proves it.
 */
export const keyPrefix = 'lum_';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const letters = (length: number): string => Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

const checksum = (text: string): string => {
  let rest = crc32(text);
  let written = '';
  for (let place = 0; place < 6; place += 1) {
    written = alphabet.charAt(rest % alphabet.length) + written;
    rest = Math.floor(rest / alphabet.length);
  }
  return written;
};

export const mintKey = (kind: KeyKind): { keyId: string; key: string } => {
  const keyId = letters(12);
  const body = `${keyPrefix}${kind}_${keyId}_${letters(43)}`;
  return { keyId, key: `${body}_${checksum(body)}` };
};

/** By what a key is recognised where its secret is not shown. */
export const shownPrefix = (kind: KeyKind, keyId: string): string => `${keyPrefix}${kind}_${keyId}`;

const form = /^(lum_(?:live|test)_([0-9A-Za-z]{12})_[0-9A-Za-z]{43})_([0-9A-Za-z]{6})$/;

/** Null when it cannot be a key that we made. */
export const readKeyId = (token: string): string | null => {
  const [, body = '', keyId = '', written] = form.exec(token) ?? [];
  return written !== undefined && written === checksum(body) ? keyId : null;
};
