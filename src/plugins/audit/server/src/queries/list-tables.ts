import type { Sql } from '../../../../../lib/database';

export interface TableColumns {
  readonly name: string;
  readonly columns: readonly string[];
  /** All four triggers are there and always fire. */
  readonly hasCapture: boolean;
}

/** Every ordinary table of Strapi's schema. */
export const listTables = async (sql: Sql): Promise<TableColumns[]> => {
  const { rows } = await sql.query<{ name: string; columns: string[]; has_capture: boolean }>(`
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attname) as columns,
           (select count(*) from pg_trigger t
             where t.tgrelid = c.oid and t.tgenabled = 'A'
               and t.tgname in ('record_insert', 'record_update', 'record_delete', 'refuse_truncate')) = 4 as has_capture
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')
     order by c.relname`);
  return rows.map(({ name, columns, has_capture: hasCapture }) => ({ name, columns, hasCapture }));
};
