import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sql } from '../../src/lib/database';
import { hasSites } from '../../src/api/site/queries/has-sites';
import { listSites } from '../../src/api/site/queries/list-sites';
import { revokeApiKeyRow } from '../../src/plugins/teams/server/src/queries/change-api-key';
import { revokeInvitationRow } from '../../src/plugins/teams/server/src/queries/change-invitation';
import { removeMembership, updateMembership } from '../../src/plugins/teams/server/src/queries/change-membership';
import { countMembersWithRole } from '../../src/plugins/teams/server/src/queries/count-members-with-role';
import { endFamily, endOtherSessions, endSessionOf } from '../../src/plugins/teams/server/src/queries/end-sessions';
import { lockApiKey } from '../../src/plugins/teams/server/src/queries/find-api-key';
import { findCustomer } from '../../src/plugins/teams/server/src/queries/find-customer';
import { findGrantee } from '../../src/plugins/teams/server/src/queries/find-grantee';
import { lockInvitation } from '../../src/plugins/teams/server/src/queries/find-invitation';
import { findMember } from '../../src/plugins/teams/server/src/queries/find-member';
import { findOpenInvitation } from '../../src/plugins/teams/server/src/queries/find-open-invitation';
import { findPerson, findPersonByEmail } from '../../src/plugins/teams/server/src/queries/find-person';
import { findTeam } from '../../src/plugins/teams/server/src/queries/find-team';
import { findWelcome } from '../../src/plugins/teams/server/src/queries/find-welcome';
import { listActivity } from '../../src/plugins/teams/server/src/queries/list-activity';
import { listApiKeys } from '../../src/plugins/teams/server/src/queries/list-api-keys';
import { listCustomers } from '../../src/plugins/teams/server/src/queries/list-customers';
import { listInvitations } from '../../src/plugins/teams/server/src/queries/list-invitations';
import { listKnownAddresses } from '../../src/plugins/teams/server/src/queries/list-known-addresses';
import { listMembers } from '../../src/plugins/teams/server/src/queries/list-members';
import { listPublishing } from '../../src/plugins/teams/server/src/queries/list-publishing';
import { listReadGrants, lockReadGrant } from '../../src/plugins/teams/server/src/queries/list-read-grants';
import { listSessions } from '../../src/plugins/teams/server/src/queries/list-sessions';
import { listTeamsOf } from '../../src/plugins/teams/server/src/queries/list-teams-of';
import { hasOtherOwner } from '../../src/plugins/teams/server/src/queries/lock-people';
import { lockSession } from '../../src/plugins/teams/server/src/queries/lock-session';
import { recogniseKey } from '../../src/plugins/teams/server/src/queries/recognise-key';
import { recogniseMember } from '../../src/plugins/teams/server/src/queries/recognise-member';
import { findFile, findPart, listFiles, mayStillComeIn } from '../../src/plugins/teams/server/src/queries/team-file';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { explainAs, type Explained } from '../helpers/plans';

const teams = 3000;

/** Two people, one key, one invitation, one grant and one file a team; every person is signed in twice. */
const populate = async ({ owner }: TestDatabase): Promise<void> => {
  const each = (statement: string) => owner.query(statement, [teams]);
  await each(
    `insert into teams (document_id, slug, name, kind, state, created_at)
     select 'team' || n, 'slug' || n, 'Name ' || n, 'operator', 'active', now() from generate_series(1, $1::int) n`,
  );
  await each(
    `insert into up_users (document_id, username, email, provider, confirmed, blocked)
     select 'person' || n, 'person' || n, 'person' || n || '@example.org', 'local', true, false from generate_series(1, 2 * $1::int) n`,
  );
  await each(
    `insert into memberships (document_id, team_id, person_id, role, created_at)
     select 'membership' || n, 'team' || (1 + n % $1::int), 'person' || n, 'owner', now() from generate_series(1, 2 * $1::int) n`,
  );
  await each(
    `insert into invitations (document_id, team_id, email, role, locale, token_sha_256, expires_at, send_count, sent_count, created_at)
     select 'invitation' || n, 'team' || n, 'new' || n || '@example.org', 'viewer', 'en', md5(n::text), now() + interval '1 day', 1, 1, now()
       from generate_series(1, $1::int) n`,
  );
  await each(
    `insert into api_keys (document_id, team_id, name, kind, key_id, secret_sha_256, scopes, life_days, expires_at, creator_id)
     select 'key' || n, 'team' || n, 'Key', 'live', 'k' || n, md5(n::text), '["data:read"]', 30, now() + interval '1 day', 'person' || n
       from generate_series(1, $1::int) n`,
  );
  await each(`insert into luminous.api_key_use (key_id, used_at) select 'key' || n, now() from generate_series(1, $1::int) n`);
  await each(
    `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, ends_at, approved_at,
                              created_at)
     select 'grant' || n, 'team' || n, 'slug' || n, 'team' || (1 + n % $1::int), 'slug' || (1 + n % $1::int), '["A"]', '["data"]',
            now() + interval '1 day', now(), now()
       from generate_series(1, $1::int) n`,
  );
  await each(
    `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, ends_at, approved_at,
                              created_at)
     select 'publication' || n, 'team' || n, 'slug' || n, 'public', 'public', '["A"]', '["data"]', now() + interval '1 day', now(), now()
       from generate_series(1, $1::int / 100) n`,
  );
  await each(
    `insert into team_files (document_id, team_id, name, content_type, size_bytes, sha_256, created_at)
     select 'file' || n, 'team' || n, 'File', 'text/plain', 1, md5(n::text), now() from generate_series(1, $1::int) n`,
  );
  await each(
    `insert into luminous.file_part (team_id, file_id, part, bytes) select 'team' || n, 'file' || n, 0, 'x' from generate_series(1, $1::int) n`,
  );
  await each(
    `insert into sites (document_id, team_id, code, name, state) select 'site' || n, 'team' || n, 'A', 'A', 'active' from generate_series(1, $1::int) n`,
  );
  await owner.query(
    `insert into strapi_sessions (document_id, user_id, session_id, device_id, origin, status, type, expires_at, absolute_expires_at, created_at, updated_at)
     select 'session' || u.id || '-' || k, u.id::text, 'session' || u.document_id || '-' || k, 'device' || k, 'users-permissions', 'active', 'refresh',
            now() + interval '1 day', now() + interval '1 day', now(), now()
       from up_users u, generate_series(1, 2) k`,
  );
  await owner.query(
    `insert into luminous.push_subscription (id, person_id, endpoint, p256dh, auth, server_key, sign_in)
     select 'push' || u.id, u.document_id, 'https://push.example/' || u.id, 'key', 'auth', 'key', 'sign-in' || u.id from up_users u`,
  );
  await owner.query(
    `insert into luminous.notification_choice (team_id, person_id, chosen) select m.team_id, m.person_id, '{}' from memberships m`,
  );
  await owner.query('analyze');
};

const person = { id: 'person7', userId: '7', sessionId: 'sessionperson7-1' };

const reads: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'who a session is': (sql) => recogniseMember(sql, { ...person, team: 'slug8' }),
  'who a key is': (sql) => recogniseKey(sql, 'k7'),
  'through which team somebody was let in': (sql) => findGrantee(sql, { owner: 'slug7', teamId: 'team8', personId: null }),
  'through which of a person’s teams': (sql) => findGrantee(sql, { owner: 'slug7', teamId: null, personId: 'person7' }),
  'the invitation of a link': (sql) => findOpenInvitation(sql, 'none'),
  'the teams of a person': (sql) => listTeamsOf(sql, 'person7'),
  'who may follow a link to a file': (sql) => mayStillComeIn(sql, 'team8', 'member', 'person7'),
  'which key may follow it': (sql) => mayStillComeIn(sql, 'team8', 'apiKey', 'key8'),
  'a team by its short name': (sql) => findTeam(sql, 'slug7'),
  'a customer by its short name': (sql) => findCustomer(sql, 'slug7'),
  'a page of customers': (sql) => listCustomers(sql, { after: 'slug2', limit: 25 }),
  'a person by address': (sql) => findPersonByEmail(sql, 'person7@example.org'),
  'a person': (sql) => findPerson(sql, 'person7'),
  'the sessions of a person': (sql) => listSessions(sql, 7, person.sessionId),
  'the session that is renewed': (sql) => lockSession(sql, person),
  'the people of a team': (sql) => listMembers(sql, 'team7'),
  'one of them': (sql) => findMember(sql, 'team7', 'person6'),
  'how many own it': (sql) => countMembersWithRole(sql, 'team7', ['owner']),
  'whether another does': (sql) => hasOtherOwner(sql, 'team7', 'person6'),
  'whom a mail welcomes': (sql) => findWelcome(sql, { teamId: 'team7', personId: 'person6' }),
  'its invitations': (sql) => listInvitations(sql, 'team7'),
  'which addresses it knows': (sql) => listKnownAddresses(sql, 'team7', ['new7@example.org', 'person6@example.org']),
  'its keys': (sql) => listApiKeys(sql, 'team7'),
  'its grants': (sql) => listReadGrants(sql, 'team7'),
  'which teams show something to everybody': (sql) => listPublishing(sql),
  'its files': (sql) => listFiles(sql, 'team7'),
  'a file': (sql) => findFile(sql, 'team7', 'file7'),
  'a part of a file': (sql) => findPart(sql, 'team7', 'file7', 0),
  'what happened in it': (sql) => listActivity(sql, 'team7'),
  'its sites': (sql) => listSites(sql, { teamId: 'team7', limit: 25 }),
  'whether it has sites': (sql) => hasSites(sql, 'team7'),
};

const changes: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  'signing out': (sql) => endFamily(sql, { userId: '7', deviceId: 'device1' }),
  'ending a session': (sql) => endSessionOf(sql, person),
  'ending all others': (sql) => endOtherSessions(sql, 7, person.sessionId),
  'another role': (sql) => updateMembership(sql, 'team7', 'person6', { role: 'admin', accessEndsAt: null }),
  'removing somebody': (sql) => removeMembership(sql, 'team7', 'person6'),
  'an invitation to change': (sql) => lockInvitation(sql, 'team7', 'invitation7'),
  'taking an invitation back': (sql) => revokeInvitationRow(sql, 'team7', 'invitation7'),
  'a key to change': (sql) => lockApiKey(sql, 'team7', 'key7'),
  'revoking a key': (sql) => revokeApiKeyRow(sql, 'team7', 'key7'),
  'a grant to change': (sql) => lockReadGrant(sql, 'team7', 'grant7'),
};

describe('questions about people, keys, grants and files', () => {
  let database: TestDatabase;
  let explained: Explained;
  beforeAll(async () => {
    database = await createDatabase();
    await populate(database);
    explained = await explainAs(database, { 'app.actor': 'member:person6', 'app.scope': 'team', 'app.team': 'team7' });
  });
  afterAll(async () => {
    await explained.close();
    await database.drop();
  });

  it.each(Object.keys({ ...reads, ...changes }))('are answered by an index, in functions too: %s', async (what) => {
    const plans = await explained.plansOf({ ...reads, ...changes }[what] ?? (() => Promise.reject(new Error('No such question.'))));
    expect(plans).toContain('Scan');
    expect(plans).not.toMatch(/Seq Scan/);
  });
});
