import { parseCheckpoint, type Checkpoint } from './checkpoint';

interface SignedCheckpoint extends Checkpoint {
  /** Name and id of the key that signed it: how its verifier key begins. */
  readonly key: string;
}

const idBytes = 4;

/** What a signed checkpoint says; null when it is none. Whether the signature is good is not looked at. */
export const readSignedNote = (note: string): SignedCheckpoint | null => {
  const checkpoint = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
  const [, name, signature] = /— (\S+) (\S+)\n$/u.exec(note) ?? [];
  if (checkpoint === null || name === undefined || signature === undefined) return null;
  return { ...checkpoint, key: `${name}+${Buffer.from(signature, 'base64').subarray(0, idBytes).toString('hex')}` };
};
