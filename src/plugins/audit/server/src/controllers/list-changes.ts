import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../lib/contract';
import { withSql } from '../../../../../lib/database';
import type { ListChanges } from '../../../contracts';
import { listChanges } from '../queries/list-changes';

export const listChangesHandler =
  (strapi: Core.Strapi): Handler<typeof ListChanges> =>
  async ({ query }) => {
    const data = await withSql(strapi, async (sql) => listChanges(sql, query));
    const next = data.length === query.limit ? (data.at(-1)?.id ?? null) : null;
    return { status: 200, body: { data, next } };
  };
