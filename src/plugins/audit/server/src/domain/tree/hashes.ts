import { sha256Of } from '../../../../../../lib/sha256';

/** Hashes of RFC 6962, 2.1: what is hashed says first whether it is a leaf or a node, so that neither can pass for the other. */
const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

export const hashBytes = 32;

export const hashLeaf = (leaf: Uint8Array): Buffer => sha256Of(leafPrefix, leaf);

export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer => sha256Of(nodePrefix, left, right);

/** The root of a tree without leaves. */
export const emptyRoot: Buffer = sha256Of();

/** The root over a power of two of hashes, which stand one behind the other. */
export const perfectRoot = (hashes: Buffer): Buffer => {
  let level = hashes;
  while (level.length > hashBytes) {
    const above = Buffer.allocUnsafe(level.length / 2);
    for (let at = 0; at < level.length; at += 2 * hashBytes) {
      hashNode(level.subarray(at, at + hashBytes), level.subarray(at + hashBytes, at + 2 * hashBytes)).copy(above, at / 2);
    }
    level = above;
  }
  return level;
};
