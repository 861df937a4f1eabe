import type { Sql } from '../../../../../lib/database';
import { readGrantColumns, type ReadGrantRow } from './read-grant-row';

/** Those that the team gives, those that it was given or has asked for, and those that take its consent. */
export const listReadGrants = async (sql: Sql, teamId: string): Promise<ReadGrantRow[]> => {
  const { rows } = await sql.query<ReadGrantRow>(
    `select ${readGrantColumns}
       from read_grants g
      where g.team_id = $1::text or g.grantee_team_id = $1::text or g.consent_team_id = $1::text
      order by g.created_at desc, g.id desc`,
    [teamId],
  );
  return rows;
};

/** Locked until the end of the transaction; whichever part the team has in it. */
export const lockReadGrant = async (sql: Sql, teamId: string, id: string): Promise<ReadGrantRow | null> => {
  const { rows } = await sql.query<ReadGrantRow>(
    `select ${readGrantColumns}
       from read_grants g
      where g.document_id = $2::text and (g.team_id = $1::text or g.grantee_team_id = $1::text or g.consent_team_id = $1::text)
        for update`,
    [teamId, id],
  );
  return rows[0] ?? null;
};
