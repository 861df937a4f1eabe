import type { Sql } from '../../../../../../lib/database';
import { exceedanceColumns, type ExceedanceRow } from './exceedance-row';

/** Those of which an observation of these days is part, the earliest first. */
export const listExceedancesObserved = async (
  sql: Sql,
  teamId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ExceedanceRow[]> => {
  const { rows } = await sql.query<ExceedanceRow>({
    name: 'list-exceedances-observed',
    text: `
      select ${exceedanceColumns}
        from exceedances x
       where x.team_id = $1::text
         and x.opened_observed_at < ($3::date + 1)::timestamptz
         and x.latest_observed_at >= $2::date::timestamptz
       order by x.opened_observed_at, x.id`,
    values: [teamId, from, to],
  });
  return rows;
};
