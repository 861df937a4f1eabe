import type { Sql } from '../../../../../../lib/database';
import type { ReadTile } from '../../domain/tree/nodes';
import { prove, tilesOfProof, type ProofKind } from '../../domain/tree/proofs';
import type { TileId } from '../../domain/tree/tiles';
import { listTiles } from '../../queries/tiles';

const nameOf = ({ level, index }: TileId): string => `${String(level)}/${String(index)}`;

/** These tiles as they are kept; asking for another one is a mistake. */
export const readTiles = async (sql: Sql, wanted: readonly TileId[]): Promise<ReadTile> => {
  const distinct = new Map(wanted.map((tile) => [nameOf(tile), tile]));
  const kept = new Map((await listTiles(sql, [...distinct.values()])).map((tile) => [nameOf(tile), tile.hashes]));
  return (tile) => {
    const hashes = kept.get(nameOf(tile));
    if (hashes === undefined) throw new Error(`The ledger lacks tile ${nameOf(tile)}.`);
    return hashes;
  };
};

/** Proofs of one kind in the tree of one size, in the order of what is proven. */
export const proveFromTiles = async (sql: Sql, kind: ProofKind, lower: readonly number[], size: number): Promise<string[][]> => {
  const read = await readTiles(
    sql,
    lower.flatMap((one) => tilesOfProof(kind, one, size)),
  );
  return lower.map((one) => prove(kind, read, one, size).map((hash) => hash.toString('base64')));
};
