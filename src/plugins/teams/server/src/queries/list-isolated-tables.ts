import type { Sql } from '../../../../../lib/database';

/** Tables on which all policies are there and row security is forced. */
export const listIsolatedTables = async (sql: Sql): Promise<ReadonlySet<string>> => {
  const { rows } = await sql.query<{ name: string }>(`
    select c.relname as name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relrowsecurity and c.relforcerowsecurity
       and (select count(*) from pg_policy p
             where p.polrelid = c.oid
               and (p.polname = 'team_isolation' and p.polpermissive
                    or p.polname in ('granted_rows', 'no_granted_insert', 'no_granted_update', 'no_granted_delete')
                   and not p.polpermissive)) = 5`);
  return new Set(rows.map(({ name }) => name));
};
