import { randomBytes, randomUUID } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** 24 characters beginning with a letter, the shape of Strapi's own document ids; 119 bits of randomness. */
export const newDocumentId = (): string => {
  const bytes = randomBytes(23);
  const letter = alphabet.charAt(10 + (randomBytes(1).readUInt8() % 26));
  return letter + Array.from(bytes, (byte) => alphabet.charAt(byte % 36)).join('');
};

/** Names one request in answers, logs and change events. */
export const newRequestId = (): string => randomUUID();
