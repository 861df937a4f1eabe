import type { Sql } from '../../../../../lib/database';
import { waits } from './threshold-row';

/** True when there are some and none waits for somebody of the team. */
export const hasConfirmedThresholds = async (sql: Sql, teamId: string): Promise<boolean> => {
  const { rows } = await sql.query<{ is_done: boolean }>({
    name: 'has-confirmed-thresholds',
    text: `
      select count(*) > 0 and count(*) filter (where ${waits}) = 0 as is_done
        from thresholds t
       where t.team_id = $1::text and t.is_current`,
    values: [teamId],
  });
  return rows[0]?.is_done === true;
};
