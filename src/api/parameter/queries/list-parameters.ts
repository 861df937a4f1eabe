import type { Sql } from '../../../lib/database';
import type { Parameter } from '../contracts';

interface Page {
  /** The code behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export const listParameters = async (sql: Sql, { after, limit }: Page): Promise<Parameter[]> => {
  const { rows } = await sql.query<Parameter>({
    name: 'list-parameters',
    text: `
      select p.code, p.name, p.parameter_group as "group", p.cas_number as "casNumber", p.characteristic_name as "characteristicName",
             p.default_unit as "defaultUnit", p.decimals, case jsonb_typeof(p.aliases) when 'array' then p.aliases else '[]' end::json as aliases,
             p.plain_name as "plainName", p.plain_help as "plainHelp"
        from parameters p
       where p.code > $1::text
       order by p.code
       limit $2::int`,
    values: [after ?? '', limit],
  });
  return rows;
};
