import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { ListRelatedSaves } from '../../../../contracts';
import { listRelatedSaves } from '../../services/history/list-related-saves';
import { openRecord } from '../../services/history/open-record';

export const listRelatedSavesHandler =
  (strapi: Core.Strapi): Handler<typeof ListRelatedSaves> =>
  async ({ params, query: { team, ...asked } }) => ({
    status: 200,
    body: await openRecord(strapi, { ...params, team }, async (sql, record) => listRelatedSaves(strapi, sql, record, asked)),
  });
