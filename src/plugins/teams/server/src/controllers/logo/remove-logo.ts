import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { inTransaction } from '../../../../../../lib/database';
import type { RemoveLogo } from '../../../../contracts';
import { findLogoId, lockLogo } from '../../queries/logo';
import { removeFileRow } from '../../queries/team-file';
import { inCustomerTeam } from '../../services/in-customer-team';

export const removeLogoHandler =
  (strapi: Core.Strapi): Handler<typeof RemoveLogo> =>
  async ({ query }) => {
    await inCustomerTeam(strapi, query.team, async ({ id: teamId }) =>
      inTransaction(strapi, async (sql) => {
        await lockLogo(sql, teamId);
        const id = await findLogoId(sql, teamId);
        if (id !== null) await removeFileRow(sql, teamId, id);
      }),
    );
    return { status: 200, body: { data: null } };
  };
