import type { Sql } from '../../../../../../lib/database';
import { thresholdColumns, type ThresholdRow } from '../threshold-row';

/** What a team has put in force, also what is over: it goes on to hold for what was observed in its time. */
export const listRules = async (sql: Sql, teamId: string): Promise<ThresholdRow[]> => {
  const { rows } = await sql.query<ThresholdRow>({
    name: 'list-rules',
    text: `
      select ${thresholdColumns}
        from thresholds t
       where t.team_id = $1::text and t.is_current and t.confirmed_at is not null`,
    values: [teamId],
  });
  return rows;
};
