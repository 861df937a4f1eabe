import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { ListReadGrants } from '../../../../contracts';
import { listReadGrants } from '../../queries/list-read-grants';
import { toReadGrant, type GrantSide } from '../../queries/read-grant-row';
import { inCustomerTeam } from '../../services/in-customer-team';

export const listReadGrantsHandler =
  (strapi: Core.Strapi): Handler<typeof ListReadGrants> =>
  async ({ query }) => {
    const rows = await inCustomerTeam(strapi, query.team, async ({ id }) => withSql(strapi, async (sql) => listReadGrants(sql, id)));
    const on = (wanted: GrantSide) => rows.filter(({ side }) => side === wanted).map(toReadGrant);
    return { status: 200, body: { data: { given: on('given'), received: on('received'), toConsent: on('toConsent') } } };
  };
