import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetRecordAsOf } from '../../../../contracts';
import { findAsOf } from '../../services/history/find-as-of';
import { openRecord } from '../../services/history/open-record';

export const getRecordAsOfHandler =
  (strapi: Core.Strapi): Handler<typeof GetRecordAsOf> =>
  async ({ params, query: { team, at } }) => ({
    status: 200,
    body: { data: await openRecord(strapi, { ...params, team }, async (sql, record) => findAsOf(sql, record, at)) },
  });
