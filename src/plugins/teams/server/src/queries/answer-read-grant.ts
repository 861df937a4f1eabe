import type { Sql } from '../../../../../lib/database';
import type { GivenTerms } from '../../../contracts';

interface Approval extends GivenTerms {
  readonly consentTeamId: string | null;
  readonly approverId: string | null;
}

/** On the terms of whoever approves, which may be narrower than what was asked for. */
export const approveReadGrantRow = async (
  sql: Sql,
  teamId: string,
  id: string,
  { siteCodes, kinds, fromDay, toDay, endsAt, approverId, consentTeamId, consentOf }: Approval,
): Promise<void> => {
  await sql.query(
    `update read_grants
        set site_codes = $3::jsonb, kinds = $4::jsonb, from_day = $5::date, to_day = $6::date, ends_at = $7::timestamptz,
            approved_at = now(), approved_by_id = $8::text, consent_team_id = $9::text, consent_slug = $10::text, updated_at = now()
      where team_id = $1::text and document_id = $2::text`,
    [
      teamId,
      id,
      JSON.stringify([...new Set(siteCodes)]),
      JSON.stringify([...new Set(kinds)]),
      fromDay,
      toDay,
      endsAt,
      approverId,
      consentTeamId,
      consentOf,
    ],
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

/** By the team whose consent it takes; the database lets no other. */
export const consentToReadGrantRow = async (sql: Sql, teamId: string, id: string, personId: string | null): Promise<void> => {
  await sql.query(
    `update read_grants set consented_at = now(), consented_by_id = $3::text, updated_at = now()
      where consent_team_id = $1::text and document_id = $2::text`,
    [teamId, id, personId],
  );
};

/** By the same. That it had consented before stays to be seen. */
export const refuseConsentRow = async (sql: Sql, teamId: string, id: string): Promise<void> => {
  await sql.query(
    `update read_grants set consent_refused_at = now(), updated_at = now()
      where consent_team_id = $1::text and document_id = $2::text`,
    [teamId, id],
  );
};
