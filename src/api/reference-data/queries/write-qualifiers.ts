import type { Sql } from '../../../lib/database';
import type { LoadCounts } from '../contracts';
import type { QualifierRow } from '../domain/qualifiers-table';

/** Adds marks and changes what they mean. The effect of one that is here stays: staff may have thought about it. */
export const writeQualifiers = async (sql: Sql, rows: readonly QualifierRow[]): Promise<Omit<LoadCounts, 'read'>> => {
  const json = JSON.stringify(rows);
  const changed = await sql.query(
    `update laboratory_qualifiers q
        set description = n.description, updated_at = now()
       from json_to_recordset($1::json) as n (code text, laboratory text, description text)
      where q.laboratory = n.laboratory and q.code = n.code and q.description <> n.description`,
    [json],
  );
  const added = await sql.query(
    `insert into laboratory_qualifiers (document_id, code, laboratory, description, effect, created_at, updated_at, published_at)
     select luminous.new_document_id(), n.code, n.laboratory, n.description, n.effect, now(), now(), now()
       from json_to_recordset($1::json) as n (code text, laboratory text, description text, effect text)
         on conflict (laboratory, code) do nothing`,
    [json],
  );
  const counts = { new: added.rowCount ?? 0, changed: changed.rowCount ?? 0 };
  return { ...counts, unchanged: rows.length - counts.new - counts.changed };
};
