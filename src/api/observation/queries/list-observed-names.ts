import type { Sql } from '../../../lib/database';
import type { AskedNames, NamedThing } from '../contracts';

/** What people call these parameters, sites and stations. */
export const listObservedNames = async (sql: Sql, teamId: string, { quantities, groups, subjects }: AskedNames): Promise<NamedThing[]> => {
  const { rows } = await sql.query<NamedThing>({
    name: 'list-observed-names',
    text: `
      select 'quantity' as kind, p.code as id, p.code, p.name from parameters p where p.code = any ($2::text[])
       union all
      select 'group', s.document_id, s.code, s.name from sites s where s.team_id = $1::text and s.document_id = any ($3::text[])
       union all
      select 'subject', s.document_id, s.code, s.name from stations s where s.team_id = $1::text and s.document_id = any ($4::text[])`,
    values: [teamId, quantities, groups, subjects],
  });
  return rows;
};
