import type { Sql } from '../../../../../lib/database';
import type { GrantTerms } from '../../../contracts';

/** On the terms of whoever approves, which may be narrower than what was asked for. */
export const approveReadGrantRow = async (
  sql: Sql,
  teamId: string,
  id: string,
  { siteCodes, kinds, fromDay, toDay, endsAt }: GrantTerms,
  approverId: string | null,
): Promise<void> => {
  await sql.query(
    `update read_grants
        set site_codes = $3::jsonb, kinds = $4::jsonb, from_day = $5::date, to_day = $6::date, ends_at = $7::timestamptz,
            approved_at = now(), approved_by_id = $8::text, updated_at = now()
      where team_id = $1::text and document_id = $2::text`,
    [teamId, id, JSON.stringify([...new Set(siteCodes)]), JSON.stringify([...new Set(kinds)]), fromDay, toDay, endsAt, approverId],
  );
};

export const declineReadGrantRow = async (sql: Sql, teamId: string, id: string): Promise<void> => {
  await sql.query('update read_grants set declined_at = now(), updated_at = now() where team_id = $1::text and document_id = $2::text', [
    teamId,
    id,
  ]);
};

/** By either side. */
export const revokeReadGrantRow = async (sql: Sql, teamId: string, id: string): Promise<void> => {
  await sql.query(
    `update read_grants set revoked_at = now(), updated_at = now()
      where document_id = $2::text and (team_id = $1::text or grantee_team_id = $1::text)`,
    [teamId, id],
  );
};
