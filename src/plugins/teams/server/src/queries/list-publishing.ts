import type { Sql } from '../../../../../lib/database';
import type { Team } from '../../../contracts';

export const listPublishing = async (sql: Sql): Promise<Team[]> => {
  const { rows } = await sql.query<Team>({
    name: 'list-publishing',
    text: 'select id, slug, name from luminous.list_publishing()',
  });
  return rows;
};
