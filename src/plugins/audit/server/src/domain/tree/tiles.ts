import { hashBytes, perfectRoot } from './hashes';

/**
 * The tree as it is kept and published: hashes in tiles of 256, as in C2SP tlog-tiles. Tiles of level 0 hold hashes of leaves, those of
 * level n the roots of full tiles of level n - 1. Only the last tile of a level is not full; it grows and never changes otherwise.
 */
export const tileHeight = 8;
export const tileWidth = 2 ** tileHeight;

export interface TileId {
  readonly level: number;
  readonly index: number;
}

export interface Tile extends TileId {
  /** Up to 256 hashes, one behind the other. */
  readonly hashes: Buffer;
}

/** Which tiles a tree of `size` leaves ends with: the last of each level that is not full, lowest level first. */
export const lastTilesOf = (size: number): (TileId & { readonly width: number })[] => {
  const last: (TileId & { readonly width: number })[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
    if (count % tileWidth > 0) last.push({ level, index: Math.floor(count / tileWidth), width: count % tileWidth });
  }
  return last;
};

interface Growing {
  index: number;
  width: number;
  readonly hashes: Buffer;
  isTouched: boolean;
}

/** Appends leaves to a tree of which it knows the last tiles alone. */
export class TreeWriter {
  readonly #levels: Growing[] = [];
  readonly #full: Tile[] = [];
  #size: number;

  /** @param last the tiles that `lastTilesOf(size)` names, wider ones cut to that width */
  constructor(size: number, last: readonly Tile[]) {
    this.#size = size;
    for (let level = 0; size >= tileWidth ** level; level += 1) this.#level(level).index = Math.floor(size / tileWidth ** (level + 1));
    for (const { level, index, width } of lastTilesOf(size)) {
      const tile = last.find((one) => one.level === level && one.index === index);
      if (tile === undefined || tile.hashes.length < width * hashBytes)
        throw new Error(`The tree lacks tile ${String(level)}/${String(index)}.`);
      const growing = this.#level(level);
      tile.hashes.copy(growing.hashes, 0, 0, width * hashBytes);
      growing.width = width;
    }
  }

  get size(): number {
    return this.#size;
  }

  #level(level: number): Growing {
    const known = this.#levels[level];
    if (known !== undefined) return known;
    const fresh: Growing = { index: 0, width: 0, hashes: Buffer.alloc(tileWidth * hashBytes), isTouched: false };
    this.#levels[level] = fresh;
    return fresh;
  }

  #push(level: number, hash: Buffer): void {
    const growing = this.#level(level);
    hash.copy(growing.hashes, growing.width * hashBytes);
    growing.width += 1;
    growing.isTouched = true;
    if (growing.width < tileWidth) return;
    const hashes = Buffer.from(growing.hashes);
    this.#full.push({ level, index: growing.index, hashes });
    growing.index += 1;
    growing.width = 0;
    growing.isTouched = false;
    this.#push(level + 1, perfectRoot(hashes));
  }

  append(leafHash: Buffer): void {
    this.#push(0, leafHash);
    this.#size += 1;
  }

  /** Every tile that has changed since the last time it was asked, as it stands now. */
  takeTiles(): Tile[] {
    const growing = this.#levels.flatMap(({ index, width, hashes, isTouched }, level) =>
      isTouched ? [{ level, index, hashes: Buffer.from(hashes.subarray(0, width * hashBytes)) }] : [],
    );
    for (const level of this.#levels) level.isTouched = false;
    return [...this.#full.splice(0), ...growing];
  }

  /** The tiles that its root is made of. */
  lastTiles(): Tile[] {
    return this.#levels.flatMap(({ index, width, hashes }, level) =>
      width === 0 ? [] : [{ level, index, hashes: hashes.subarray(0, width * hashBytes) }],
    );
  }
}
