import type { Sql } from '../../../../../lib/database';

/** Until the end of the transaction nobody else changes this team's logo: there is never more than one. */
export const lockLogo = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('logo of ' || $1::text, 0))`, [teamId]);
};

/** The id of the file; null where there is none. */
export const findLogoId = async (sql: Sql, teamId: string): Promise<string | null> => {
  const { rows } = await sql.query<{ id: string }>(
    `select document_id as id from team_files where team_id = $1::text and purpose = 'logo' and sha_256 is not null`,
    [teamId],
  );
  return rows[0]?.id ?? null;
};
