import type { Sql } from '../../../../../../lib/database';
import { exceedanceColumns, type ExceedanceRow } from './exceedance-row';

export const findExceedance = async (sql: Sql, teamId: string, id: string): Promise<ExceedanceRow | null> => {
  const { rows } = await sql.query<ExceedanceRow>({
    name: 'find-exceedance',
    text: `select ${exceedanceColumns} from exceedances x where x.team_id = $1::text and x.document_id = $2::text`,
    values: [teamId, id],
  });
  return rows[0] ?? null;
};
