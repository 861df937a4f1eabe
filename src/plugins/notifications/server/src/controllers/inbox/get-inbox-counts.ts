import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetInboxCounts } from '../../../../contracts';
import { countInbox } from '../../queries/inbox/count-inbox';
import { asOwner } from '../../services/inbox/as-owner';

export const getInboxCountsHandler =
  (strapi: Core.Strapi): Handler<typeof GetInboxCounts> =>
  async ({ query: { team } }) => {
    const data = await asOwner(strapi, team, async (inbox) => withSql(strapi, async (sql) => countInbox(sql, inbox)));
    return { status: 200, body: { data } };
  };
