import type { Core } from '@strapi/types';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import type { GetLogo } from '../../../../contracts';
import { findLogoId } from '../../queries/logo';
import { findFile } from '../../queries/team-file';
import { inCustomerTeam } from '../../services/in-customer-team';
import { toLogo } from '../../services/logo/to-logo';

export const getLogoHandler =
  (strapi: Core.Strapi): Handler<typeof GetLogo> =>
  async ({ query }) => {
    const data = await inCustomerTeam(strapi, query.team, async (team) => {
      const file = await withSql(strapi, async (sql) => {
        const id = await findLogoId(sql, team.id);
        return id === null ? null : findFile(sql, team.id, id);
      });
      return file === null ? null : toLogo(strapi, team, file);
    });
    return { status: 200, body: { data } };
  };
