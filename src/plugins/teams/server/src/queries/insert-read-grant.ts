import { newDocumentId } from '../../../../../lib/ids';
import type { Sql } from '../../../../../lib/database';
import { publicTeamId, type GivenTerms } from '../../../contracts';

interface NewGrant extends GivenTerms {
  readonly ownerId: string;
  readonly ownerSlug: string;
  readonly granteeId: string;
  readonly granteeSlug: string;
  readonly consentTeamId: string | null;
  readonly message: string | null;
  /** Who approves it with the same stroke; `'nobody'` while it is only asked for, null for staff. */
  readonly approverId: string | null;
  readonly isApproved: boolean;
}

/** Null when the same team has been asked already. */
export const insertReadGrant = async (sql: Sql, grant: NewGrant): Promise<string | null> => {
  const { ownerId, ownerSlug, granteeId, granteeSlug, siteCodes, kinds, fromDay, toDay, endsAt, message, approverId, isApproved } = grant;
  const { consentTeamId, consentOf } = grant;
  const { rows } = await sql.query<{ id: string }>(
    `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, from_day, to_day, ends_at,
                              message, approved_at, approved_by_id, consent_team_id, consent_slug, created_at, updated_at, published_at)
     values ($1::text, $2::text, $3::text, $4::text, $5::text, $6::jsonb, $7::jsonb, $8::date, $9::date, $10::timestamptz, $11::text,
             case when $12::boolean then now() end, $13::text, $14::text, $15::text, now(), now(), now())
         on conflict do nothing
     returning document_id as id`,
    [
      newDocumentId(),
      ownerId,
      ownerSlug,
      granteeId,
      granteeSlug,
      JSON.stringify([...new Set(siteCodes)]),
      JSON.stringify([...new Set(kinds)]),
      fromDay,
      toDay,
      endsAt,
      message,
      isApproved,
      approverId,
      consentTeamId,
      consentOf,
    ],
  );
  return rows[0]?.id ?? null;
};

/** The id of the team with this name; the name itself where nobody has it, so that both look the same from outside. */
export const findOtherTeamId = async (sql: Sql, slug: string): Promise<string> => {
  const { rows } = await sql.query<{ id: string }>(
    'select document_id as id from teams where slug = $1::text and document_id <> $2::text',
    [slug, publicTeamId],
  );
  return rows[0]?.id ?? slug;
};
