import type { Sql } from '../../../../../lib/database';
import type { KeyKind, KeyScope, TeamRole } from '../../../contracts';

export interface RecognisedKey {
  readonly id: string;
  readonly secretSha256: string;
  readonly kind: KeyKind;
  readonly scopes: readonly KeyScope[];
  readonly teamId: string;
  readonly teamSlug: string;
  readonly teamState: string | null;
  readonly isMadeByStaff: boolean;
  readonly creatorRole: TeamRole | null;
}

/** Null when there is no such key, it has ended, or whoever made it is out of the team. */
export const recogniseKey = async (sql: Sql, keyId: string): Promise<RecognisedKey | null> => {
  const { rows } = await sql.query<RecognisedKey>({
    name: 'recognise-key',
    text: `
      select id, secret_sha_256 as "secretSha256", kind, scopes, team_id as "teamId", team_slug as "teamSlug", team_state as "teamState",
             is_made_by_staff as "isMadeByStaff", creator_role as "creatorRole"
        from luminous.recognise_key($1::text)`,
    values: [keyId],
  });
  return rows[0] ?? null;
};
