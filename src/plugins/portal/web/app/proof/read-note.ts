/** What a signed checkpoint says (C2SP signed note, tlog-checkpoint), as far as it takes to verify it. */
export interface SignedCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** The bytes that were signed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  /** How the key that made it begins: told before it is tried. */
  readonly keyId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface VerifierKey {
  readonly name: string;
  readonly keyId: string;
  /** Kind of the key, and the key. */
  readonly typed: Uint8Array<ArrayBuffer>;
}

const idBytes = 4;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** Null when it is no base64: what is verified may be anything. */
export const findBytes = (base64: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
};

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const readSignatures = (lines: string): readonly NoteSignature[] =>
  Array.from(lines.matchAll(/^— (\S+) ([A-Za-z0-9+/]+={0,2})$/gmu)).flatMap(([, name = '', encoded = '']) => {
    const bytes = findBytes(encoded);
    return bytes === null ? [] : [{ name, keyId: toHex(bytes.subarray(0, idBytes)), bytes: bytes.slice(idBytes) }];
  });

/** Null when it is none. */
export const readNote = (note: string): SignedCheckpoint | null => {
  const end = note.indexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [, digits, encodedRoot = ''] = /^[^\n]+\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/u.exec(text) ?? [];
  const root = findBytes(encodedRoot);
  if (end === -1 || digits === undefined || root === null) return null;
  return { size: Number(digits), root, signed: utf8(text), signatures: readSignatures(note.slice(end + 2)) };
};

/** `name+id+key`, as C2SP writes it; null when it is none, or when the id is not that of the name and the key. */
export const readVerifierKey = async (verifier: string): Promise<VerifierKey | null> => {
  const [, name, keyId, encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(verifier) ?? [];
  const typed = findBytes(encoded);
  if (name === undefined || keyId === undefined || typed === null) return null;
  const named = utf8(`${name}\n`);
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array([...named, ...typed]));
  return toHex(new Uint8Array(digest).subarray(0, idBytes)) === keyId ? { name, keyId, typed } : null;
};
