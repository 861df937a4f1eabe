// @ts-check
import { createECDH, generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';

/** Safe in a URL, a shell and an .env file as it stands. */
const secret = () => randomBytes(32).toString('base64url');

/** An Ed25519 key as PKCS #8, in base64. */
const signingKey = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

const curve = () => createECDH('prime256v1');

const pushKey = () => {
  const pair = curve();
  pair.generateKeys();
  return pair.getPrivateKey('base64url');
};

/** @param {Readonly<Record<string, string>>} known */
const publicPushKey = ({ VAPID_PRIVATE_KEY = '' }) => {
  const pair = curve();
  pair.setPrivateKey(VAPID_PRIVATE_KEY, 'base64url');
  return pair.getPublicKey('base64url');
};

/** @param {string} letters */
const oneOf = (letters) => letters.charAt(randomInt(letters.length));

const syllable = () => oneOf('bdfghjklmnprstvz') + oneOf('aeiou');

const word = () => {
  const letters = syllable() + syllable() + syllable();
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

/** Typed by a person from the screen: no letters that look alike, still 46 bits. */
const readablePassword = () => `${word()}-${word()}-${String(randomInt(100, 1000))}`;

/**
 * What a fresh clone needs to start, and how each is made: in this order, from what is known until then.
 * @type {Readonly<Record<string, (known: Readonly<Record<string, string>>) => string>>}
 */
export const generators = {
  APP_KEYS: () => [secret(), secret(), secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  STAFF_TOKEN: () => `lst_${secret()}`,
  DATABASE_OWNER_PASSWORD: secret,
  DATABASE_SERVER_PASSWORD: secret,
  DATABASE_SEALER_PASSWORD: secret,
  LEDGER_SIGNING_KEY: signingKey,
  VAPID_PRIVATE_KEY: pushKey,
  VAPID_PUBLIC_KEY: publicPushKey,
  DEMO_ADMIN_PASSWORD: readablePassword,
};
