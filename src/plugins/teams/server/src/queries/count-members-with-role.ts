import type { Sql } from '../../../../../lib/database';
import type { TeamRole } from '../../../contracts';

export const countMembersWithRole = async (sql: Sql, teamId: string, roles: readonly TeamRole[]): Promise<number> => {
  const { rows } = await sql.query<{ count: number }>(
    'select count(*)::int as count from memberships m where m.team_id = $1::text and m.role = any ($2::text[])',
    [teamId, roles],
  );
  return rows[0]?.count ?? 0;
};
