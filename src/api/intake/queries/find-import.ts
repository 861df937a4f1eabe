import type { Sql } from '../../../lib/database';
import type { Import } from '../contracts';
import { importColumns, toImport, type ImportRow } from './import-row';

export const findImport = async (sql: Sql, teamId: string, id: string): Promise<Import | null> => {
  const { rows } = await sql.query<ImportRow>({
    name: 'find-import',
    text: `select ${importColumns} from imports i where i.team_id = $1::text and i.document_id = $2::text`,
    values: [teamId, id],
  });
  return rows[0] === undefined ? null : toImport(rows[0]);
};
