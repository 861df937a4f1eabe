import type { Sql } from '../../../lib/database';
import type { Import } from '../contracts';
import { importColumns, toImport, type ImportRow } from './import-row';

export const findImportByFile = async (sql: Sql, teamId: string, sha256: string): Promise<Import | null> => {
  const { rows } = await sql.query<ImportRow>({
    name: 'find-import-by-file',
    text: `select ${importColumns} from imports i where i.team_id = $1::text and i.file_sha_256 = $2::text and i.state = 'imported'`,
    values: [teamId, sha256],
  });
  return rows[0] === undefined ? null : toImport(rows[0]);
};
