import type { Sql } from '../../../lib/database';
import type { Site } from '../contracts';

interface Page {
  readonly teamId: string;
  /** The code behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export const listSites = async (sql: Sql, { teamId, after, limit }: Page): Promise<Site[]> => {
  const { rows } = await sql.query<Site>({
    name: 'list-sites',
    text: `
      select s.code, s.name, s.approval_number as "approvalNumber", s.operation_type as "operationType", s.time_zone as "timeZone", s.state
        from sites s
       where s.code > $1::text and s.team_id = $3::text
       order by s.code
       limit $2::int`,
    values: [after ?? '', limit, teamId],
  });
  return rows;
};
