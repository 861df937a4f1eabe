import type { Sql } from '../../../../../lib/database';
import type { TeamRole } from '../../../contracts';

interface NewRole {
  readonly role: TeamRole;
  readonly accessEndsAt: string | null;
}

export const updateMembership = async (sql: Sql, teamId: string, personId: string, { role, accessEndsAt }: NewRole): Promise<void> => {
  await sql.query(
    `update memberships set role = $3::text, access_ends_at = $4::timestamptz, updated_at = now()
      where team_id = $1::text and person_id = $2::text`,
    [teamId, personId, role, accessEndsAt],
  );
};

export const removeMembership = async (sql: Sql, teamId: string, personId: string): Promise<void> => {
  await sql.query('delete from memberships where team_id = $1::text and person_id = $2::text', [teamId, personId]);
};
