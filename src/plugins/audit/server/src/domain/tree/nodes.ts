import { emptyRoot, hashBytes, hashNode, perfectRoot } from './hashes';
import { tileHeight, tileWidth, type Tile, type TileId } from './tiles';

/** The root of a perfect part of the tree: 2^level leaves, beginning at index × 2^level. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below `size`, which is at least two: where RFC 6962 divides a tree. */
export const splitPoint = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** The perfect parts of the leaves from `begin` to before `end`, from left to right. */
export const nodesOfRange = (begin: number, end: number): Node[] => {
  const nodes: Node[] = [];
  let at = begin;
  while (at < end) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
};

/** In which tile a node stands, or the lowest part of it does. */
export const tileOfNode = ({ level, index }: Node): TileId => ({
  level: Math.floor(level / tileHeight),
  index: Math.floor((index * 2 ** (level % tileHeight)) / tileWidth),
});

/** Gives the hashes of a tile, one behind the other. */
export type ReadTile = (tile: TileId) => Buffer;

const readNode = (read: ReadTile, node: Node): Buffer => {
  const tile = tileOfNode(node);
  const width = 2 ** (node.level % tileHeight);
  const first = node.index * width - tile.index * tileWidth;
  const bytes = read(tile);
  if (bytes.length < (first + width) * hashBytes) throw new Error(`Tile ${String(tile.level)}/${String(tile.index)} is too short.`);
  return perfectRoot(bytes.subarray(first * hashBytes, (first + width) * hashBytes));
};

/** The root over perfect parts that stand side by side, from left to right. */
const joinNodes = (roots: readonly Buffer[]): Buffer =>
  roots.reduceRight<Buffer | null>((right, left) => (right === null ? left : hashNode(left, right)), null) ?? emptyRoot;

/** The root over the leaves from `begin` to before `end`, which RFC 6962 makes a part of the tree. */
export const rootOfRange = (read: ReadTile, begin: number, end: number): Buffer =>
  joinNodes(nodesOfRange(begin, end).map((node) => readNode(read, node)));

/** The root of a tree of `size` leaves, from its last tiles. */
export const rootOfTree = (size: number, last: readonly Tile[]): Buffer =>
  rootOfRange(({ level, index }) => last.find((tile) => tile.level === level && tile.index === index)?.hashes ?? Buffer.alloc(0), 0, size);
