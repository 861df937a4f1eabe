import { actorRef, requireActor } from '../../../../../../lib/actor';
import type { Sql } from '../../../../../../lib/database';
import { newDocumentId } from '../../../../../../lib/ids';
import type { DossierScope } from '../../../../contracts';

interface NewRequest {
  readonly ownerId: string;
  readonly owner: string;
  readonly askerId: string;
  readonly asker: string;
  readonly scope: DossierScope;
  readonly message: string | null;
}

/** So many may wait for one team's answer. */
const mostOpen = 20;

/** Null when as many of the same team are waiting already. */
export const insertAuditorRequest = async (
  sql: Sql,
  { ownerId, owner, askerId, asker, scope, message }: NewRequest,
): Promise<string | null> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'insert-auditor-request',
    text: `
      insert into luminous.auditor_request (id, team_id, team_slug, asker_id, asker_slug, scope, message, asked_by)
      select $1::text, $2::text, $3::text, $4::text, $5::text, $6::jsonb, $7::text, $8::text
       where (select count(*) from luminous.auditor_request r
               where r.asker_id = $4::text and r.team_id = $2::text and r.state = 'asked') < $9::int
      returning id`,
    values: [newDocumentId(), ownerId, owner, askerId, asker, JSON.stringify(scope), message, actorRef(requireActor()), mostOpen],
  });
  return rows[0]?.id ?? null;
};
