import type { Sql } from '../../../lib/database';
import type { NewSite } from '../contracts';

export const insertSites = async (sql: Sql, teamId: string, sites: readonly NewSite[]): Promise<void> => {
  await sql.query(
    `insert into sites (document_id, team_id, code, name, state, created_at, updated_at, published_at)
     select luminous.new_document_id(), $1::text, s.code, s.name, 'active', now(), now(), now()
       from jsonb_to_recordset($2::jsonb) as s (code text, name text)`,
    [teamId, JSON.stringify(sites)],
  );
};

/** False when another site of the team has the code. */
export const insertSite = async (sql: Sql, teamId: string, { code, name }: NewSite): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `insert into sites (document_id, team_id, code, name, state, created_at, updated_at, published_at)
     values (luminous.new_document_id(), $1::text, $2::text, $3::text, 'active', now(), now(), now())
         on conflict (team_id, code) do nothing`,
    [teamId, code, name],
  );
  return rowCount === 1;
};
