import type { Sql } from '../../../../../lib/database';
import type { TeamKind, TeamRole } from '../../../contracts';

interface TeamOf {
  readonly slug: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly state: string | null;
  readonly role: TeamRole;
  readonly access_ends_at: Date | null;
}

export const listTeamsOf = async (sql: Sql, personId: string): Promise<TeamOf[]> => {
  const { rows } = await sql.query<TeamOf>('select slug, name, kind, state, role, access_ends_at from luminous.list_teams_of($1::text)', [
    personId,
  ]);
  return rows;
};
