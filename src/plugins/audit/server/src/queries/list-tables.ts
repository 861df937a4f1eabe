import type { Sql } from '../../../../../lib/database';

export interface TableColumns {
  readonly name: string;
  readonly hasDocumentId: boolean;
  readonly hasTeamId: boolean;
  /** All four triggers are there and always fire. */
  readonly hasCapture: boolean;
}

/** Every ordinary table of Strapi's schema. */
export const listTables = async (sql: Sql): Promise<TableColumns[]> => {
  const { rows } = await sql.query<{ name: string; has_document_id: boolean; has_team_id: boolean; has_capture: boolean }>(`
    select c.relname as name,
           exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'document_id' and not a.attisdropped) as has_document_id,
           exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped) as has_team_id,
           (select count(*) from pg_trigger t
             where t.tgrelid = c.oid and t.tgenabled = 'A'
               and t.tgname in ('record_insert', 'record_update', 'record_delete', 'refuse_truncate')) = 4 as has_capture
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')
     order by c.relname`);
  return rows.map((row) => ({
    name: row.name,
    hasDocumentId: row.has_document_id,
    hasTeamId: row.has_team_id,
    hasCapture: row.has_capture,
  }));
};
