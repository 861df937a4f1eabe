import type { Sql } from '../../../../../lib/database';

export interface TableColumns {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of these, the ones whose values hold nothing that JSON would escape: numbers, times and the like. */
  readonly plainColumns: readonly string[];
  /** All four triggers are there and always fire. */
  readonly hasCapture: boolean;
}

const plainTypes = ['bool', 'int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'date', 'time', 'timestamp', 'timestamptz', 'uuid'];

/** Every ordinary table of Strapi's schema. */
export const listTables = async (sql: Sql): Promise<TableColumns[]> => {
  const { rows } = await sql.query<{ name: string; columns: string[]; plain_columns: string[]; has_capture: boolean }>(
    `
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attname) as columns,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = any ($1::text[]::regtype[])
                  order by a.attname) as plain_columns,
           (select count(*) from pg_trigger t
             where t.tgrelid = c.oid and t.tgenabled = 'A'
               and t.tgname in ('record_insert', 'record_update', 'record_delete', 'refuse_truncate')) = 4 as has_capture
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')
     order by c.relname`,
    [plainTypes],
  );
  return rows.map(({ name, columns, plain_columns: plainColumns, has_capture: hasCapture }) => ({
    name,
    columns,
    plainColumns,
    hasCapture,
  }));
};
