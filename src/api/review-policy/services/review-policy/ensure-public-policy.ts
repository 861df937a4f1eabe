import type { Core } from '@strapi/types';
import { inTransaction } from '../../../../lib/database';
import { publicTeamId } from '../../../../plugins/teams/contracts';

/**
 * Public reference data were reviewed by the authorities that published them, so they are released as they come in. What staff have decided
 * since stays.
 */
export const ensurePublicPolicy = async (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await sql.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary, created_at, updated_at, published_at)
       select luminous.new_document_id(), $1::text, true, false, now(), now(), now()
        where not exists (select from review_policies where team_id = $1::text)`,
      [publicTeamId],
    );
  });
