import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetRecordHistory } from '../../../../contracts';
import { listHistory } from '../../services/history/list-history';
import { openRecord } from '../../services/history/open-record';

export const getRecordHistoryHandler =
  (strapi: Core.Strapi): Handler<typeof GetRecordHistory> =>
  async ({ params, query: { team, ...asked } }) => ({
    status: 200,
    body: await openRecord(strapi, { ...params, team }, async (sql, record) => listHistory(sql, record, asked)),
  });
