import type { Sql } from '../../../../../lib/database';

/** Until the end of the transaction nobody else changes who is what in this team: what was counted stays true. */
export const lockPeople = async (sql: Sql, teamId: string): Promise<void> => {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('people of ' || $1::text, 0))`, [teamId]);
};

/** Whether somebody else could still run the team. */
export const hasOtherOwner = async (sql: Sql, teamId: string, personId: string): Promise<boolean> => {
  const { rowCount } = await sql.query(
    `select from memberships m
       join up_users u on u.document_id = m.person_id and u.blocked is not true
      where m.team_id = $1::text and m.person_id <> $2::text and m.role = 'owner'
      limit 1`,
    [teamId, personId],
  );
  return rowCount === 1;
};
