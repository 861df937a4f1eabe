import type { Sql } from '../../../lib/database';
import type { LoadCounts } from '../contracts';

/** Adds the guidelines that are not here. One whose words have changed is another one: results were judged by the old. */
export const writeGuidelines = async (sql: Sql, rows: readonly object[]): Promise<Omit<LoadCounts, 'read'>> => {
  const { rowCount } = await sql.query(
    `insert into guidelines (
       document_id, content_key,
       parameter_name, characteristic_name, speciation, fraction, region, publisher, name, standing, medium, ecosystem,
       protection_level, kind, amount, lowest, highest, expression, unit, unit_text, notes, lookup_table, source_url,
       citation, reviewed_by, reviewed_on,
       created_at, updated_at, published_at)
     select luminous.new_document_id(), encode(sha256(convert_to(said.line::text, 'UTF8')), 'hex'),
            n.parameter_name, n.characteristic_name, n.speciation, n.fraction, n.region, n.publisher, n.name, n.standing, n.medium,
            n.ecosystem, n.protection_level, n.kind, n.amount, n.lowest, n.highest, n.expression, n.unit, n.unit_text, n.notes,
            n.lookup_table, n.source_url, n.citation, n.reviewed_by, n.reviewed_on,
            now(), now(), now()
       from json_array_elements($1::json) as said (line),
            json_to_record(said.line) as n (
              parameter_name text, characteristic_name text, speciation text, fraction text, region text, publisher text, name text,
              standing text, medium text, ecosystem text, protection_level text, kind text, amount numeric, lowest numeric,
              highest numeric, expression text, unit text, unit_text text, notes text, lookup_table text, source_url text,
              citation text, reviewed_by text, reviewed_on date)
         on conflict (content_key) do nothing`,
    [JSON.stringify(rows)],
  );
  return { new: rowCount ?? 0, changed: 0, unchanged: rows.length - (rowCount ?? 0) };
};
