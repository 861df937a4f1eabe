import type { Sql } from '../../../../../lib/database';

/** Of these addresses, those in the team and those with an open invitation. */
export const listKnownAddresses = async (
  sql: Sql,
  teamId: string,
  emails: readonly string[],
): Promise<{ members: ReadonlySet<string>; invited: ReadonlySet<string> }> => {
  const { rows } = await sql.query<{ email: string; is_member: boolean }>(
    `select lower(u.email) as email, true as is_member
       from memberships m
       join up_users u on u.document_id = m.person_id
      where m.team_id = $1::text and lower(u.email) = any ($2::text[])
      union all
     select i.email, false
       from invitations i
      where i.team_id = $1::text and i.email = any ($2::text[]) and i.accepted_at is null and i.revoked_at is null`,
    [teamId, emails],
  );
  const addressesOf = (isMember: boolean) => new Set(rows.filter((row) => row.is_member === isMember).map(({ email }) => email));
  return { members: addressesOf(true), invited: addressesOf(false) };
};
