import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyRoot, hashLeaf } from '../../src/plugins/audit/server/src/domain/tree/hashes';
import { rootOfRange } from '../../src/plugins/audit/server/src/domain/tree/nodes';
import {
  prove,
  tilesOfProof,
  verifyConsistency,
  verifyInclusion,
  type ProofKind,
} from '../../src/plugins/audit/server/src/domain/tree/proofs';
import { TreeWriter, type Tile, type TileId } from '../../src/plugins/audit/server/src/domain/tree/tiles';
import { rounds } from '../helpers/suite';

const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, 2.1, word for word. */
const rootByDefinition = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), ...leaves);
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), rootByDefinition(leaves.slice(0, half)), rootByDefinition(leaves.slice(half)));
};

const nameOf = ({ level, index }: TileId): string => `${String(level)}/${String(index)}`;

/** What a sealer keeps, written in several strokes by writers who each know the last tiles alone. */
const grow = (leaves: readonly Buffer[], strokes: readonly number[]) => {
  const kept = new Map<string, Tile>();
  let size = 0;
  for (const stroke of [...strokes, leaves.length]) {
    const writer = new TreeWriter(size, [...kept.values()]);
    for (const leaf of leaves.slice(size, size + stroke)) writer.append(hashLeaf(leaf));
    for (const tile of writer.takeTiles()) kept.set(nameOf(tile), tile);
    size = writer.size;
  }
  const readOnly = (allowed: readonly TileId[] | 'all') => (tile: TileId) => {
    const found = kept.get(nameOf(tile));
    if (found === undefined || !(allowed === 'all' || allowed.some((one) => nameOf(one) === nameOf(tile))))
      throw new Error(`No tile ${nameOf(tile)}.`);
    return found.hashes;
  };
  return {
    rootAt: (at: number) => rootOfRange(readOnly('all'), 0, at),
    prove: (kind: ProofKind, lower: number, at: number) => prove(kind, readOnly(tilesOfProof(kind, lower, at)), lower, at),
  };
};

const leavesOf = (count: number): Buffer[] => Array.from({ length: count }, (_, n) => Buffer.from(`leaf ${String(n)}`));
const growth = fc.record({
  count: fc.integer({ min: 1, max: 1500 }),
  strokes: fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 5 }),
});
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const numRuns = rounds({ quick: 40, sample: 300, deep: 3000 });

/** Every way in which a proof is bent a little. */
const bend = (proof: readonly Buffer[]): Buffer[][] => [
  [...proof, sha256()],
  [sha256(), ...proof],
  ...(proof.length === 0 ? [] : [proof.slice(1), proof.slice(0, -1)]),
  ...proof.map((hash, at) => proof.with(at, sha256(hash))),
  ...proof.map((hash, at) => proof.with(at, hash.subarray(1))),
  ...proof.slice(1).map((hash, at) => [...proof.slice(0, at), hash, ...proof.slice(at, at + 1), ...proof.slice(at + 2)]),
];

describe('the tree of the ledger', () => {
  it('has the roots that others have published for the same leaves', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const tree = grow(
      leaves.map((leaf) => Buffer.from(leaf, 'hex')),
      [],
    );
    expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(tree.rootAt(1).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(tree.rootAt(8).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('has the root that its definition gives, at every size that it had, however it was written', () => {
    fc.assert(
      fc.property(growth, share, ({ count, strokes }, part) => {
        const leaves = leavesOf(count);
        const tree = grow(leaves, strokes);
        const earlier = Math.floor(part * count);
        expect(tree.rootAt(count)).toEqual(rootByDefinition(leaves));
        expect(tree.rootAt(earlier)).toEqual(rootByDefinition(leaves.slice(0, earlier)));
      }),
      { numRuns },
    );
  });

  it('proves each of its leaves, and no proof fits another place, size, leaf or root', () => {
    fc.assert(
      fc.property(growth, share, ({ count, strokes }, part) => {
        const leaves = leavesOf(count);
        const tree = grow(leaves, strokes);
        const index = Math.floor(part * count);
        const proof = tree.prove('inclusion', index, count);
        const fact = { leaf: leaves[index] ?? Buffer.alloc(0), index, size: count, root: tree.rootAt(count) };
        expect(verifyInclusion(fact, proof)).toBe(true);
        const wrong = [
          ...[index - 1, index + 1, index ^ 2, -1, count, 0.5, Number.NaN]
            .filter((other) => other !== index)
            .map((other) => ({ ...fact, index: other })),
          ...[count * 2, Math.floor(count / 2), 0].map((size) => ({ ...fact, size })),
          { ...fact, leaf: Buffer.from('another') },
          { ...fact, leaf: Buffer.concat([Buffer.of(1), fact.leaf]) },
          ...[Buffer.alloc(0), emptyRoot, sha256(fact.root)].map((root) => ({ ...fact, root })),
          ...proof.map((root) => ({ ...fact, root })),
        ];
        expect(wrong.filter((other) => verifyInclusion(other, proof))).toEqual([]);
        expect(bend(proof).filter((bent) => verifyInclusion(fact, bent))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('proves that it begins with all that it had, and never that it lost or changed a leaf', () => {
    fc.assert(
      fc.property(growth, share, ({ count, strokes }, part) => {
        const leaves = leavesOf(count);
        const tree = grow(leaves, strokes);
        const older = 1 + Math.floor(part * count);
        const proof = tree.prove('consistency', older, count);
        const fact = { older, olderRoot: tree.rootAt(older), size: count, root: tree.rootAt(count) };
        expect(verifyConsistency(fact, proof)).toBe(true);
        const altered = rootByDefinition(leaves.slice(0, older).with(Math.floor(part * older), Buffer.from('altered')));
        const wrong = [
          { ...fact, olderRoot: altered },
          { ...fact, olderRoot: emptyRoot },
          { ...fact, root: altered },
          { ...fact, older: older + 1 },
          { ...fact, older: -1 },
          { ...fact, size: older - 1 },
          ...(older < count ? [{ ...fact, olderRoot: fact.root, root: fact.olderRoot }] : []),
        ];
        expect(wrong.filter((other) => verifyConsistency(other, proof))).toEqual([]);
        expect(bend(proof).filter((bent) => verifyConsistency(fact, bent))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
