import type { Sql } from '../../../../../lib/database';
import { thresholdColumns, type ThresholdRow } from './threshold-row';

/** The newest first; none when the team has no such threshold. */
export const listThresholdVersions = async (sql: Sql, teamId: string, id: string): Promise<ThresholdRow[]> => {
  const { rows } = await sql.query<ThresholdRow>({
    name: 'list-threshold-versions',
    text: `
      select ${thresholdColumns}
        from thresholds t
       where t.team_id = $1::text and t.threshold_id = $2::text
       order by t.version desc
       limit 1000`,
    values: [teamId, id],
  });
  return rows;
};
