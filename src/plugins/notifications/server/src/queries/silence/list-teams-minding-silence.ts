import type { Sql } from '../../../../../../lib/database';

export const listTeamsMindingSilence = async (sql: Sql): Promise<string[]> => {
  const { rows } = await sql.query<{ team_id: string }>({
    name: 'list-teams-minding-silence',
    text: `select distinct t.team_id from thresholds t where t.is_current and t.silent_after_days is not null and t.confirmed_at is not null`,
  });
  return rows.map(({ team_id }) => team_id);
};
