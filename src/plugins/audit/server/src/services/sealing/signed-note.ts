import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sha256Of } from '../../../../../../lib/sha256';

/** C2SP signed notes with Ed25519, as transparency logs sign their checkpoints. */
const ed25519 = Buffer.of(1);
const keyIdBytes = 4;

export interface VerifierKey {
  /** Who signs: for a log, its origin. */
  readonly name: string;
  /** Four bytes that tell keys of one name apart, in hexadecimal. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Buffer;
}

const keyIdOf = (name: string, publicKey: Buffer): Buffer => sha256Of(Buffer.from(`${name}\n`), ed25519, publicKey).subarray(0, keyIdBytes);

/** Names may not hold what separates the parts of a note. */
const isName = (name: string): boolean => /^[^\s+]+$/u.test(name);

const prefixOfPublicKey = Buffer.from('302a300506032b6570032100', 'hex');

/** The key by which notes of this private key are verified. @throws Error when it is no Ed25519 key or the name is not one. */
export const verifierOf = (name: string, privateKey: KeyObject): VerifierKey => {
  if (!isName(name)) throw new Error(`"${name}" cannot be the name of a key.`);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The key is no Ed25519 key.');
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(prefixOfPublicKey.length);
  return { name, id: keyIdOf(name, publicKey).toString('hex'), publicKey };
};

export const formatVerifierKey = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${Buffer.concat([ed25519, publicKey]).toString('base64')}`;

/** Null when it is not one, or its parts do not belong together. */
export const parseVerifierKey = (text: string): VerifierKey | null => {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  const publicKey = bytes.subarray(1);
  const isWhole = bytes.length === 33 && bytes[0] === 1 && keyIdOf(name, publicKey).toString('hex') === id;
  return isWhole ? { name, id, publicKey } : null;
};

/** `text` ends with a line feed. */
export const signNote = (text: string, name: string, privateKey: KeyObject): string => {
  const { id } = verifierOf(name, privateKey);
  const signature = sign(null, Buffer.from(text), privateKey);
  return `${text}\n— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
};

const publicKeyOf = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([prefixOfPublicKey, publicKey]), format: 'der', type: 'spki' });

const isSignedBy = (text: string, line: string, key: VerifierKey): boolean => {
  const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
  if (name !== key.name || encoded === undefined) return false;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.subarray(0, keyIdBytes).toString('hex') !== key.id) return false;
  return verify(null, Buffer.from(text), publicKeyOf(key), bytes.subarray(keyIdBytes));
};

/** The text that one of these keys has signed; null when none has. Signatures of others are left alone. */
export const openNote = (note: string, keys: readonly VerifierKey[]): string | null => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  return lines.some((line) => keys.some((key) => isSignedBy(text, line, key))) ? text : null;
};
