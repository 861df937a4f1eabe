import { hashLeaf, hashNode } from './hashes';
import { nodesOfRange, rootOfRange, splitPoint, tileOfNode, type ReadTile } from './nodes';
import type { TileId } from './tiles';

/** Leaves from `begin` to before `end`. */
interface Range {
  readonly begin: number;
  readonly end: number;
}

/** RFC 6962, 2.1.1: the parts of the tree beside the way from a leaf to the root, lowest first. */
const besideLeaf = (leaf: number, size: number): Range[] => {
  const beside: Range[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const middle = begin + splitPoint(end - begin);
    beside.push(leaf < middle ? { begin: middle, end } : { begin, end: middle });
    if (leaf < middle) end = middle;
    else begin = middle;
  }
  return beside.reverse();
};

/** RFC 6962, 2.1.2: the parts of which both trees are made. */
const besideOlder = (older: number, size: number): Range[] => {
  const parts: Range[] = [];
  let begin = 0;
  let end = size;
  let isWhole = true;
  while (older !== end) {
    const middle = begin + splitPoint(end - begin);
    if (older <= middle) {
      parts.push({ begin: middle, end });
      end = middle;
    } else {
      parts.push({ begin, end: middle });
      begin = middle;
      isWhole = false;
    }
  }
  return [...(isWhole ? [] : [{ begin, end }]), ...parts.reverse()];
};

const assertWithin = (lower: number, size: number): void => {
  if (!Number.isSafeInteger(lower) || !Number.isSafeInteger(size) || lower < 0 || lower > size) {
    throw new RangeError(`There is no proof for ${String(lower)} in a tree of ${String(size)}.`);
  }
};

const rangesFor = {
  inclusion: (leaf: number, size: number): Range[] => {
    assertWithin(leaf + 1, size);
    return besideLeaf(leaf, size);
  },
  consistency: (older: number, size: number): Range[] => {
    assertWithin(older, size);
    return older === 0 ? [] : besideOlder(older, size);
  },
};

export type ProofKind = keyof typeof rangesFor;

/** Which tiles a proof needs: of leaf `lower` in a tree of `size`, or of an older size in it. */
export const tilesOfProof = (kind: ProofKind, lower: number, size: number): TileId[] => {
  const tiles = new Map<string, TileId>();
  for (const { begin, end } of rangesFor[kind](lower, size)) {
    for (const node of nodesOfRange(begin, end)) {
      const tile = tileOfNode(node);
      tiles.set(`${String(tile.level)}/${String(tile.index)}`, tile);
    }
  }
  return [...tiles.values()];
};

/** The hashes of a proof, in the order of RFC 6962. */
export const prove = (kind: ProofKind, read: ReadTile, lower: number, size: number): Buffer[] =>
  rangesFor[kind](lower, size).map(({ begin, end }) => rootOfRange(read, begin, end));

interface Part extends Range {
  readonly hash: Buffer;
}

/** Each part with its hash; null when there are too many hashes or too few. */
const partsOf = (ranges: readonly Range[], proof: readonly Uint8Array[]): Part[] | null =>
  ranges.length === proof.length
    ? proof.flatMap((hash, n) => ranges.slice(n, n + 1).map((range) => ({ ...range, hash: Buffer.from(hash) })))
    : null;

interface Included {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
}

/** RFC 9162, 2.1.3.2. */
export const verifyInclusion = ({ leaf, index, size, root }: Included, proof: readonly Uint8Array[]): boolean => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  const parts = partsOf(besideLeaf(index, size), proof);
  if (parts === null) return false;
  const made = parts.reduce((under, { begin, hash }) => (begin > index ? hashNode(under, hash) : hashNode(hash, under)), hashLeaf(leaf));
  return made.equals(root);
};

interface Grown {
  readonly older: number;
  readonly olderRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
}

interface Roots {
  readonly old: Buffer;
  readonly now: Buffer;
}

/** Both roots are made again from the same parts: the newer one of all, the older one of those that end within it. */
const rootsByConsistency = ({ older, olderRoot, size }: Grown, proof: readonly Uint8Array[]): Roots | null => {
  const parts = partsOf(besideOlder(older, size), proof);
  const first = parts?.[0];
  if (parts === null || first === undefined) return null;
  // Where the older tree is a part of the newer one as a whole, its root is the first part and is not sent.
  const isPart = first.begin >= older;
  const start = isPart ? Buffer.from(olderRoot) : first.hash;
  return parts
    .slice(isPart ? 0 : 1)
    .reduce<Roots>(
      ({ old, now }, { begin, hash }) =>
        begin >= older ? { old, now: hashNode(now, hash) } : { old: hashNode(hash, old), now: hashNode(hash, now) },
      { old: start, now: start },
    );
};

/** Whether the newer tree begins with all leaves of the older one, in their order. RFC 9162, 2.1.4.2. */
export const verifyConsistency = (grown: Grown, proof: readonly Uint8Array[]): boolean => {
  const { older, olderRoot, size, root } = grown;
  if (!Number.isSafeInteger(older) || !Number.isSafeInteger(size) || older < 0 || older > size) return false;
  if (older === size) return proof.length === 0 && Buffer.from(olderRoot).equals(root);
  if (older === 0) return proof.length === 0;
  const roots = rootsByConsistency(grown, proof);
  return roots !== null && roots.old.equals(olderRoot) && roots.now.equals(root);
};
