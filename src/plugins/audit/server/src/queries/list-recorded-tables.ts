import type { Sql } from '../../../../../lib/database';

export const listRecordedTables = async (sql: Sql): Promise<string[]> => {
  const { rows } = await sql.query<{ name: string }>(`
    select c.relname as name
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and t.tgname = 'record_insert'
     order by c.relname`);
  return rows.map(({ name }) => name);
};
