import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import type { GetRecordDiff } from '../../../../contracts';
import { findDiff } from '../../services/history/find-diff';
import { openRecord } from '../../services/history/open-record';

export const getRecordDiffHandler =
  (strapi: Core.Strapi): Handler<typeof GetRecordDiff> =>
  async ({ params, query: { team, from, to } }) => ({
    status: 200,
    body: { data: await openRecord(strapi, { ...params, team }, async (sql, record) => findDiff(sql, record, { from, to })) },
  });
