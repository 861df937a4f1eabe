import type { Sql } from '../../../../../../lib/database';
import type { Series } from '../../../../contracts';

/** In which something stands by this threshold. */
export const listSeriesStandingBy = async (sql: Sql, teamId: string, thresholdId: string): Promise<Series[]> => {
  const { rows } = await sql.query<Series>({
    name: 'list-series-standing-by',
    text: `
      select x.subject_id as subject, x.quantity, x.variant
        from exceedances x
       where x.team_id = $1::text and x.threshold_id = $2::text and x.state in ('open', 'acknowledged', 'explained')
       order by 1, 2, 3`,
    values: [teamId, thresholdId],
  });
  return rows;
};
