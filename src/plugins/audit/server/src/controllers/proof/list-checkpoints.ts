import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { toPage } from '../../../../../../lib/page';
import type { ListCheckpoints } from '../../../../contracts';
import { listCheckpoints } from '../../queries/list-checkpoints';
import { fresh } from './caching';

export const listCheckpointsHandler =
  (strapi: Core.Strapi): Handler<typeof ListCheckpoints> =>
  async ({ query: { after, limit } }) => {
    const found = await withSql(strapi, async (sql) => listCheckpoints(sql, { after, limit: limit + 1 }));
    const data = found.map(({ signedAt, ...checkpoint }) => ({ ...checkpoint, signedAt: signedAt.toISOString() }));
    return { status: 200, headers: fresh, body: toPage(data, limit, ({ size }) => String(size)) };
  };
