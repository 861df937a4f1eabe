import type { Sql } from '../../../lib/database';

interface NewSite {
  readonly code: string;
  readonly name: string;
}

export const insertSites = async (sql: Sql, teamId: string, sites: readonly NewSite[]): Promise<void> => {
  await sql.query(
    `insert into sites (document_id, team_id, code, name, state, created_at, updated_at, published_at)
     select luminous.new_document_id(), $1::text, s.code, s.name, 'active', now(), now(), now()
       from jsonb_to_recordset($2::jsonb) as s (code text, name text)`,
    [teamId, JSON.stringify(sites)],
  );
};
