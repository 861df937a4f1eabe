import type { Sql } from '../../../lib/database';
import type { NewSavedView, SavedView } from '../contracts';
import { savedViewColumns, toSavedView, type Owner, type SavedViewRow } from './saved-view-row';

/** Null when the person has one of this name. */
export const insertSavedView = async (sql: Sql, { teamId, personId }: Owner, { name, filter }: NewSavedView): Promise<SavedView | null> => {
  const { rows } = await sql.query<SavedViewRow>({
    name: 'insert-saved-view',
    text: `
      insert into saved_views (document_id, team_id, person_id, name, filter, created_at, updated_at, published_at)
      values (luminous.new_document_id(), $1::text, $2::text, $3::text, $4::jsonb, now(), now(), now())
          on conflict (team_id, person_id, name) do nothing
      returning ${savedViewColumns}`,
    values: [teamId, personId, name, JSON.stringify(filter)],
  });
  const [row] = rows;
  return row === undefined ? null : toSavedView(row);
};
