import type { Sql } from '../../../lib/database';
import type { SavedView } from '../contracts';
import { savedViewColumns, toSavedView, type Owner, type SavedViewRow } from './saved-view-row';

/** Null when the person has no such view. */
export const deleteSavedView = async (sql: Sql, { teamId, personId }: Owner, id: string): Promise<SavedView | null> => {
  const { rows } = await sql.query<SavedViewRow>({
    name: 'delete-saved-view',
    text: `
      delete from saved_views where team_id = $1::text and person_id = $2::text and document_id = $3::text
      returning ${savedViewColumns}`,
    values: [teamId, personId, id],
  });
  const [row] = rows;
  return row === undefined ? null : toSavedView(row);
};
