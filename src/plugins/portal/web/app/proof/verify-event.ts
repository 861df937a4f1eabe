import { z } from 'zod';
import { findRoot, hashLeaf } from './hash-path';
import { findBytes, readNote, readVerifierKey, toHex, type SignedCheckpoint } from './read-note';

/** As the API gives the proof of an event. */
export interface EventProof {
  readonly leaf: string;
  readonly index: number;
  readonly proof: readonly string[];
  readonly checkpoint: string;
}

/** `unclear`: neither shown nor refuted, for instance where the browser cannot do it. */
export type Verdict = 'holds' | 'fails' | 'unclear';

export interface Verification {
  /** That the leaf is about the event that was asked for. */
  readonly event: Verdict;
  /** That the leaf is in the tree of the checkpoint. */
  readonly inclusion: Verdict;
  /** That the checkpoint was signed with a key of the log. */
  readonly signature: Verdict;
  readonly leafHash: string;
  readonly size: number;
  readonly root: string;
}

const Leaf = z.object({ event: z.string() });

const isAbout = (leaf: Uint8Array, event: string): boolean => {
  try {
    return Leaf.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(leaf))).event === event;
  } catch {
    return false;
  }
};

const toVerdict = (isSo: boolean): Verdict => (isSo ? 'holds' : 'fails');

/** The only kind of key that may sign this log. */
const ed25519Type = 1;

/** Null where the browser does not know Ed25519. */
const importKey = async (typed: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> => {
  try {
    return await crypto.subtle.importKey('raw', typed.slice(1), { name: 'Ed25519' }, false, ['verify']);
  } catch {
    return null;
  }
};

const verifySignature = async ({ signed, signatures }: SignedCheckpoint, verifiers: readonly string[]): Promise<Verdict> => {
  const keys = (await Promise.all(verifiers.map(readVerifierKey))).filter((key) => key !== null);
  for (const { name, keyId, bytes } of signatures) {
    const typed = keys.find((key) => key.name === name && key.keyId === keyId)?.typed;
    if (typed?.[0] !== ed25519Type) continue;
    const key = await importKey(typed);
    if (key === null) return 'unclear';
    return toVerdict(await crypto.subtle.verify('Ed25519', key, bytes, signed));
  }
  return 'fails';
};

/**
 * Verifies, here, what the server says of an event. The keys come from the server too: whoever wants to be sure compares them once with what
 * Luminous told by another way. Null when the proof cannot even be read.
 */
export const verifyEvent = async (event: string, proof: EventProof, verifiers: readonly string[]): Promise<Verification | null> => {
  const checkpoint = readNote(proof.checkpoint);
  const leaf = findBytes(proof.leaf);
  const path = proof.proof.map(findBytes).filter((hash) => hash !== null);
  if (checkpoint === null || leaf === null || path.length < proof.proof.length) return null;
  const { size, root } = checkpoint;
  const found = await findRoot(leaf, { index: proof.index, size }, path);
  return {
    event: toVerdict(isAbout(leaf, event)),
    inclusion: toVerdict(found !== null && toHex(found) === toHex(root)),
    signature: await verifySignature(checkpoint, verifiers),
    leafHash: toHex(await hashLeaf(leaf)),
    size,
    root: toHex(root),
  };
};
