import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { toPage } from '../../../../../../lib/page';
import type { ListAuditorRequests } from '../../../../contracts';
import { listAuditorRequests } from '../../queries/auditor-requests/list-auditor-requests';
import { toAuditorRequest } from '../../queries/auditor-requests/request-row';
import { asParty } from '../../services/auditor-requests/party';

export const listAuditorRequestsHandler =
  (strapi: Core.Strapi): Handler<typeof ListAuditorRequests> =>
  async ({ query: { team, side = null, state = null, limit, cursor = null } }) => {
    const found = await asParty(strapi, team, async ({ teamId }) =>
      withSql(strapi, async (sql) => listAuditorRequests(sql, { teamId, side, state, after: cursor, limit: limit + 1 })),
    );
    return { status: 200, body: toPage(found.map(toAuditorRequest), limit, ({ id }) => id) };
  };
