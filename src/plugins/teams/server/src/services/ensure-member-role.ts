import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../../lib/database';

/** The one Strapi role of everybody who signs in: without a permission, because team roles decide. See docs/adr/0014. */
export const ensureMemberRole = async (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into up_roles (document_id, name, description, type, created_at, updated_at, published_at)
       select luminous.new_document_id(), 'Member', 'Everybody who is in a team. What one may do there, the team says.', 'member',
              now(), now(), now()
        where not exists (select from up_roles where type = 'member')`,
    );
  });
