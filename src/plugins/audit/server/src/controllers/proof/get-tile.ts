import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { Problem, problems } from '../../../../../../lib/problem';
import type { GetTile } from '../../../../contracts';
import { hashBytes } from '../../domain/tree/hashes';
import { tileWidth } from '../../domain/tree/tiles';
import { listTiles } from '../../queries/tiles';
import { fresh, unchanging } from './caching';

export const getTileHandler =
  (strapi: Core.Strapi): Handler<typeof GetTile> =>
  async ({ params: { level, index }, query: { width } }) => {
    const [tile] = await withSql(strapi, async (sql) => listTiles(sql, [{ level, index }]));
    const hashes = tile?.hashes.subarray(0, (width ?? tileWidth) * hashBytes);
    if (hashes === undefined || (width !== undefined && hashes.length < width * hashBytes)) {
      throw new Problem(problems['resource.not-found'], 'The tree has no such tile, or none as wide.');
    }
    // So many hashes of a tile are the same for ever; all that there are grow until there are 256.
    const isFinal = width !== undefined || hashes.length === tileWidth * hashBytes;
    const stream = Readable.from([hashes], { objectMode: false });
    const fileName = `tile-${String(level)}-${String(index)}`;
    return { status: 200, headers: isFinal ? unchanging : fresh, body: { stream, contentType: 'application/octet-stream', fileName } };
  };
