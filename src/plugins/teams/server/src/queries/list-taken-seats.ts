import type { Sql } from '../../../../../lib/database';
import type { Seat } from '../../../contracts';

/** Of these, who would still be let in: the session alive, the person not blocked and in the team, the team not suspended. */
export const listTakenSeats = async <S extends Seat>(sql: Sql, seats: readonly S[]): Promise<S[]> => {
  const { rows } = await sql.query<{ n: number }>({
    name: 'list-taken-seats',
    text: `
      select w.n::int as n
        from unnest($1::text[], $2::text[], $3::text[]) with ordinality as w (person_id, session_id, team_id, n)
        join up_users u on u.document_id = w.person_id and u.blocked is not true
        join strapi_sessions s on s.session_id = w.session_id and s.user_id = u.id::text and s.origin = 'users-permissions'
                              and s.expires_at > now() and s.absolute_expires_at > now()
        join memberships m on m.team_id = w.team_id and m.person_id = w.person_id and (m.access_ends_at is null or m.access_ends_at > now())
        join teams t on t.document_id = w.team_id and t.state is distinct from 'suspended'`,
    values: [seats.map(({ personId }) => personId), seats.map(({ sessionId }) => sessionId), seats.map(({ teamId }) => teamId)],
  });
  const taken = new Set(rows.map(({ n }) => n));
  return seats.filter((_seat, at) => taken.has(at + 1));
};
