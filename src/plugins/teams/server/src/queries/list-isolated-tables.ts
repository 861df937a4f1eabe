import type { Sql } from '../../../../../lib/database';

/** Tables on which the policy is there and row security is forced. */
export const listIsolatedTables = async (sql: Sql): Promise<ReadonlySet<string>> => {
  const { rows } = await sql.query<{ name: string }>(`
    select c.relname as name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_policy p on p.polrelid = c.oid and p.polname = 'team_isolation'
     where n.nspname = 'public' and c.relrowsecurity and c.relforcerowsecurity`);
  return new Set(rows.map(({ name }) => name));
};
