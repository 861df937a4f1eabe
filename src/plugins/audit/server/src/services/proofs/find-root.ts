import type { Sql } from '../../../../../../lib/database';
import { nodesOfRange, rootOfRange, tileOfNode } from '../../domain/tree/nodes';
import { readTiles } from './prove-from-tiles';

/** The root of the tree when it had so many leaves. */
export const findRoot = async (sql: Sql, size: number): Promise<Buffer> =>
  rootOfRange(await readTiles(sql, nodesOfRange(0, size).map(tileOfNode)), 0, size);
