import type { Sql } from '../../../lib/database';
import type { Mapping } from '../contracts';

export const putMapping = async (sql: Sql, teamId: string, name: string, mapping: Mapping): Promise<void> => {
  await sql.query(
    `insert into import_mappings (document_id, team_id, name, mapping, created_at, updated_at, published_at)
     values (luminous.new_document_id(), $1::text, $2::text, $3::jsonb, now(), now(), now())
         on conflict (team_id, name) do update set mapping = excluded.mapping, updated_at = now()`,
    [teamId, name, JSON.stringify(mapping)],
  );
};
