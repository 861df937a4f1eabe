import type { Sql } from '../../../lib/database';

/** The unit in which a parameter is usually told; null for a parameter that nobody has described. */
export const findUnitOfParameter = async (sql: Sql, code: string): Promise<string | null> => {
  const { rows } = await sql.query<{ unit: string | null }>({
    name: 'find-unit-of-parameter',
    text: 'select default_unit as unit from parameters where code = $1::text',
    values: [code],
  });
  return rows[0]?.unit ?? null;
};
