// @ts-check
import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';

/** Safe in a URL, a shell and an .env file as it stands. */
const secret = () => randomBytes(32).toString('base64url');

/** An Ed25519 key as PKCS #8, in base64. */
const signingKey = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

/** @param {string} letters */
const oneOf = (letters) => letters.charAt(randomInt(letters.length));

const syllable = () => oneOf('bdfghjklmnprstvz') + oneOf('aeiou');

const word = () => {
  const letters = syllable() + syllable() + syllable();
  return letters.charAt(0).toUpperCase() + letters.slice(1);
};

/** Typed by a person from the screen: no letters that look alike, still 46 bits. */
const readablePassword = () => `${word()}-${word()}-${String(randomInt(100, 1000))}`;

/** What a fresh clone needs to start, and how each is made. */
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
  DEMO_ADMIN_PASSWORD: readablePassword,
};
