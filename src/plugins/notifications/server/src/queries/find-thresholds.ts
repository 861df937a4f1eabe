import type { Sql } from '../../../../../lib/database';
import { thresholdColumns, type ThresholdRow } from './threshold-row';

/** The present versions of these, in no order; those that the team does not have are left out. */
export const findThresholds = async (sql: Sql, teamId: string, ids: readonly string[]): Promise<ThresholdRow[]> => {
  const { rows } = await sql.query<ThresholdRow>({
    name: 'find-thresholds',
    text: `
      select ${thresholdColumns}
        from thresholds t
       where t.team_id = $1::text and t.threshold_id = any ($2::text[]) and t.is_current`,
    values: [teamId, ids],
  });
  return rows;
};
