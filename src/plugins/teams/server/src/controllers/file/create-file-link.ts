import type { Core } from '@strapi/types';
import { requireActor } from '../../../../../../lib/actor';
import { systemClock } from '../../../../../../lib/clock';
import type { Handler } from '../../../../../../lib/contract';
import { withSql } from '../../../../../../lib/database';
import { settings } from '../../../../../../lib/settings';
import type { CreateFileLink } from '../../../../contracts';
import { signLink } from '../../services/file/file-link';
import { getFile } from '../../services/file/get-file';
import { inCustomerTeam } from '../../services/in-customer-team';

export const createFileLinkHandler =
  (strapi: Core.Strapi): Handler<typeof CreateFileLink> =>
  async ({ params: { id }, query }) => {
    const { link, expiresAt } = await inCustomerTeam(strapi, query.team, async (team) => {
      await withSql(strapi, async (sql) => getFile(sql, team, id));
      return signLink(strapi, { team: team.id, file: id }, requireActor(), systemClock());
    });
    const url = `${settings(strapi).publicUrl}/api/file-contents?link=${link}`;
    return { status: 201, body: { data: { url, expiresAt: expiresAt.toISOString() } } };
  };
