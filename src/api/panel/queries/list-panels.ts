import type { Sql } from '../../../lib/database';
import type { Panel } from '../contracts';

interface Page {
  /** The code behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export const listPanels = async (sql: Sql, { after, limit }: Page): Promise<Panel[]> => {
  const { rows } = await sql.query<Panel>({
    name: 'list-panels',
    text: `
      select p.code, p.name, p.promoter, p.compound_class as "compoundClass", p.plain_help as "plainHelp"
        from panels p
       where p.code > $1::text
       order by p.code
       limit $2::int`,
    values: [after ?? '', limit],
  });
  return rows;
};
