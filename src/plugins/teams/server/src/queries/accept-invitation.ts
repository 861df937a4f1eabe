import { newDocumentId } from '../../../../../lib/ids';
import type { Sql } from '../../../../../lib/database';
import type { OpenInvitation } from './find-open-invitation';

/** True for the one who uses it; false when it was used, replaced, taken back or has run out. */
export const spendInvitation = async (
  sql: Sql,
  { id, teamId }: OpenInvitation,
  tokenSha256: string,
  personId: string,
): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `update invitations i
        set accepted_at = now(), accepted_by_id = $4::text, token_sha_256 = null, updated_at = now()
      where i.team_id = $1::text and i.document_id = $2::text and i.token_sha_256 = $3::text
        and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`,
    [teamId, id, tokenSha256, personId],
  );
  return rowCount === 1;
};

/** Who is in the team already keeps the role. */
export const insertMembership = async (
  sql: Sql,
  { teamId, role, accessEndsAt }: Pick<OpenInvitation, 'teamId' | 'role' | 'accessEndsAt'>,
  personId: string,
): Promise<void> => {
  await sql.query(
    `insert into memberships (document_id, team_id, person_id, role, access_ends_at, created_at, updated_at, published_at)
     values ($1::text, $2::text, $3::text, $4::text, $5::timestamptz, now(), now(), now())
         on conflict (team_id, person_id) do nothing`,
    [newDocumentId(), teamId, personId, role, accessEndsAt],
  );
};
