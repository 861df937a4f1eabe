// @ts-check
import jwt from 'jsonwebtoken';
import { select } from '../lib/select.mjs';

/** A team whose results are released as they come, in the database alone. @param {import('pg').Client} superuser @param {string} slug */
export const seedTeam = async (superuser, slug) => {
  const [team] = /** @type {{ id: string }[]} */ (
    await select(
      superuser,
      `insert into teams (document_id, slug, name, kind, created_at, updated_at, published_at)
       values (luminous.new_document_id(), $1::text, $1::text, 'operator', now(), now(), now()) returning document_id as id`,
      [slug],
    )
  );
  if (team === undefined) throw new Error('There is no team.');
  await superuser.query(
    `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
     values (luminous.new_document_id(), $1::text, true, false)`,
    [team.id],
  );
  return team.id;
};

/** So many viewers of a team. @param {import('pg').Client} superuser @param {string} teamId @param {number} count */
export const seedMembers = async (superuser, teamId, count) => {
  await superuser.query(
    `with person as (
       insert into up_users (document_id, username, email, provider, confirmed, blocked, name, created_at, updated_at, published_at)
       select luminous.new_document_id(), a.address, a.address, 'local', true, false, 'Reader ' || n, now(), now(), now()
         from generate_series(1, $2::int) as n cross join lateral (select 'reader-' || n || '@' || lower($1::text) || '.example' as address) a
       returning document_id as id
     )
     insert into memberships (document_id, team_id, person_id, role, created_at, updated_at, published_at)
     select luminous.new_document_id(), $1::text, id, 'viewer', now(), now(), now() from person`,
    [teamId, count],
  );
};

/**
 * A session for each member of a team, as signing in would make it, and the cookie that goes with it.
 * @param {import('pg').Client} superuser
 * @param {string} teamId
 * @param {string} jwtSecret
 */
export const openSessions = async (superuser, teamId, jwtSecret) => {
  const sessions = /** @type {{ userId: string, sessionId: string }[]} */ (
    await select(
      superuser,
      `insert into strapi_sessions (document_id, user_id, session_id, device_id, origin, type, status, expires_at, absolute_expires_at,
                                    created_at, updated_at, published_at)
       select luminous.new_document_id(), u.id::text, luminous.new_document_id(), u.document_id, 'users-permissions', 'refresh', 'active',
              now() + interval '1 day', now() + interval '1 day', now(), now(), now()
         from memberships m join up_users u on u.document_id = m.person_id where m.team_id = $1::text
       returning user_id as "userId", session_id as "sessionId"`,
      [teamId],
    )
  );
  return sessions.map((session) => `lum_access=${jwt.sign({ ...session, type: 'access' }, jwtSecret, { expiresIn: 86_400 })}`);
};
