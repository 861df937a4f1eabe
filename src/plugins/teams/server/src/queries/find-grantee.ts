import type { Sql } from '../../../../../lib/database';
import type { GrantKind, TeamRole } from '../../../contracts';

export interface Grantee {
  readonly ownerId: string;
  readonly ownerState: string | null;
  readonly granteeId: string;
  /** The person's in the team that was let in; null when a key of it asks. */
  readonly role: TeamRole | null;
  readonly kinds: GrantKind[];
}

/** Through which team the caller was let in; null when nothing was granted. */
export const findGrantee = async (
  sql: Sql,
  { owner, teamId, personId }: { owner: string; teamId: string | null; personId: string | null },
): Promise<Grantee | null> => {
  const { rows } = await sql.query<Grantee>({
    name: 'find-grantee',
    text: `
      select owner_id as "ownerId", owner_state as "ownerState", grantee_id as "granteeId", role, kinds
        from luminous.find_grantee($1::text, $2::text, $3::text)`,
    values: [owner, teamId, personId],
  });
  return rows[0] ?? null;
};
