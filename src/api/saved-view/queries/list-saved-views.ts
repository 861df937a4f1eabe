import type { Sql } from '../../../lib/database';
import type { SavedView } from '../contracts';
import { savedViewColumns, toSavedView, type Owner, type SavedViewRow } from './saved-view-row';

export const listSavedViews = async (sql: Sql, { teamId, personId }: Owner): Promise<SavedView[]> => {
  const { rows } = await sql.query<SavedViewRow>({
    name: 'list-saved-views',
    text: `select ${savedViewColumns} from saved_views where team_id = $1::text and person_id = $2::text order by lower(name), name`,
    values: [teamId, personId],
  });
  return rows.map(toSavedView);
};
