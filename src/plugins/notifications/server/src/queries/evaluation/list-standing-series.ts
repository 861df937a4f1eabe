import type { Sql } from '../../../../../../lib/database';
import type { Series } from '../../../../contracts';

/** In which something stands, of these quantities. */
export const listStandingSeries = async (sql: Sql, teamId: string, quantities: readonly string[]): Promise<Series[]> => {
  const { rows } = await sql.query<Series>({
    name: 'list-standing-series',
    text: `
      select distinct x.subject_id as subject, x.quantity, x.variant
        from exceedances x
       where x.team_id = $1::text and x.quantity = any ($2::text[]) and x.state in ('open', 'acknowledged', 'explained')
       order by 1, 2, 3`,
    values: [teamId, quantities],
  });
  return rows;
};
