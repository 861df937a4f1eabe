import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { mintKey } from '../../../src/plugins/teams/server/src/services/api-key/key-format';
import { keyScopes, publicTeamId, TeamRole, type GrantKind, type KeyKind, type KeyScope } from '../../../src/plugins/teams/contracts';
import type { TestDatabase } from '../database';
import { setting } from '../setting';
import { grantedSite, type Ground } from './ground';

/** Who there is and what they are, as fast-check draws it. Numbers choose among teams and people, whatever their count. */
const index = fc.nat(1000);

export const worldSpec = fc.record({
  people: fc.integer({ min: 2, max: 6 }),
  memberships: fc.array(fc.record({ team: index, person: index, role: fc.constantFrom(...TeamRole.options), isOver: fc.boolean() }), {
    maxLength: 14,
  }),
  keys: fc.array(
    fc.record({
      team: index,
      creator: fc.option(index),
      kind: fc.constantFrom<KeyKind>('live', 'live', 'test'),
      scopes: fc.subarray([...keyScopes], { minLength: 1 }),
    }),
    { maxLength: 6 },
  ),
  grants: fc.array(
    fc.record({
      owner: index,
      grantee: index,
      kinds: fc.subarray<GrantKind>(['data', 'reports', 'history', 'custody'], { minLength: 1 }),
      isApproved: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  publications: fc.array(fc.record({ owner: index, consenter: fc.option(index), isConsented: fc.boolean() }), { maxLength: 3 }),
  suspended: fc.array(index, { maxLength: 1 }),
});
export type WorldSpec = typeof worldSpec extends fc.Arbitrary<infer W> ? W : never;

export interface WorldPerson {
  readonly id: string;
  readonly email: string;
  readonly cookie: string;
}

export interface WorldKey {
  readonly id: string;
  readonly key: string;
  readonly team: string;
  readonly kind: KeyKind;
  readonly scopes: readonly KeyScope[];
  /** The person; null for staff. */
  readonly creator: string | null;
  isRevoked: boolean;
}

export interface WorldGrant {
  readonly id: string;
  readonly owner: string;
  /** The public team is everybody. */
  readonly grantee: string;
  kinds: readonly GrantKind[];
  /** Whose consent it takes. */
  consentOf: string | null;
  state: 'requested' | 'awaits-consent' | 'active' | 'over';
}

/** What is true of the world now. Teams go by their short names. */
export interface World {
  readonly people: readonly WorldPerson[];
  /** By team and person. Access that is over is still a row. */
  readonly memberships: Map<string, { role: TeamRole; isOver: boolean }>;
  readonly keys: WorldKey[];
  readonly grants: WorldGrant[];
  readonly suspended: ReadonlySet<string>;
  readonly invitationIds: string[];
}

export const membershipKey = (team: string, person: string): string => `${team} ${person}`;

const newId = (): string => `w${randomBytes(11).toString('hex')}`;

const pick = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
};

/** A session of the person that begins now, as signing in would make it. */
const openSession = async ({ owner }: TestDatabase, userId: number): Promise<string> => {
  const sessionId = randomBytes(16).toString('hex');
  await owner.query(
    `insert into strapi_sessions (document_id, user_id, session_id, device_id, origin, type, status, expires_at, absolute_expires_at, created_at,
                                  updated_at, published_at)
     values ($1, $2, $3, $1, 'users-permissions', 'refresh', 'active', now() + interval '1 day', now() + interval '1 day', now(), now(), now())`,
    [newId(), String(userId), sessionId],
  );
  const token = jwt.sign({ userId: String(userId), sessionId, type: 'access' }, setting.env['JWT_SECRET'] ?? '', { expiresIn: 3600 });
  return `lum_access=${token}`;
};

export const createPerson = async (database: TestDatabase, name = randomBytes(6).toString('hex')): Promise<WorldPerson> => {
  const [id, email] = [newId(), `${name}@world.example`];
  const { rows } = await database.owner.query<{ id: number }>(
    `insert into up_users (document_id, username, email, provider, confirmed, blocked, name, created_at, updated_at, published_at)
     values ($1, $2, $2, 'local', true, false, $2, now(), now(), now()) returning id`,
    [id, email],
  );
  return { id, email, cookie: await openSession(database, rows[0]?.id ?? 0) };
};

/** Everything but the ground is made anew for each world. */
const sweep = async ({ owner }: TestDatabase): Promise<void> => {
  await owner.query(`
    delete from api_keys; delete from memberships; delete from invitations; delete from read_grants; delete from strapi_sessions;
    delete from up_users; delete from luminous.rate_limit; update teams set state = 'active';
    delete from graphile_worker._private_jobs where locked_at is null;`);
};

/** One in each team, to be seen by nobody else. */
const createInvitations = async ({ owner }: TestDatabase, ground: Ground): Promise<string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    `insert into invitations (document_id, team_id, email, role, locale, expires_at, send_count, sent_count, created_at, updated_at, published_at)
     select luminous.new_document_id(), t.id, 'invited-' || t."secretMark" || '@world.example', 'viewer', 'en', now() + interval '7 days', 1, 1,
            now(), now(), now()
       from jsonb_to_recordset($1::jsonb) as t (id text, "secretMark" text)
     returning document_id as id`,
    [JSON.stringify(ground.teams)],
  );
  return rows.map(({ id }) => id);
};

/** Every team has an owner from the beginning; the first role that is drawn for somebody in a team is the one. */
const drawMemberships = ({ memberships }: WorldSpec, ground: Ground, people: readonly WorldPerson[]): World['memberships'] => {
  const drawn: World['memberships'] = new Map();
  ground.teams.forEach(({ slug }, at) => drawn.set(membershipKey(slug, pick(people, at).id), { role: 'owner', isOver: false }));
  for (const { team, person, role, isOver } of memberships) {
    const key = membershipKey(pick(ground.teams, team).slug, pick(people, person).id);
    if (!drawn.has(key)) drawn.set(key, { role, isOver: isOver && role === 'auditor' });
  }
  return drawn;
};

const insertMemberships = async ({ owner }: TestDatabase, world: Pick<World, 'memberships'>): Promise<void> => {
  const rows = [...world.memberships].map(([key, { role, isOver }]) => {
    const [team, person] = key.split(' ');
    return { id: newId(), team, person, role, ends: role === 'auditor' ? (isOver ? '2020-01-01' : '2100-01-01') : null };
  });
  await owner.query(
    `insert into memberships (document_id, team_id, person_id, role, access_ends_at, created_at, updated_at, published_at)
     select r.id, t.document_id, r.person, r.role, r.ends, now(), now(), now()
       from jsonb_to_recordset($1::jsonb) as r (id text, team text, person text, role text, ends timestamptz) join teams t on t.slug = r.team`,
    [JSON.stringify(rows)],
  );
};

const createKeys = async (
  { owner }: TestDatabase,
  spec: WorldSpec,
  ground: Ground,
  people: readonly WorldPerson[],
): Promise<WorldKey[]> => {
  const keys = spec.keys.map(({ team, creator, kind, scopes }) => {
    const { keyId, key } = mintKey(kind);
    const made = { id: newId(), key, team: pick(ground.teams, team).slug, kind, scopes, isRevoked: false };
    return { ...made, keyId, creator: creator === null ? null : pick(people, creator).id };
  });
  const rows = keys.map(({ key, ...row }) => ({ ...row, sha: createHash('sha256').update(key).digest('hex') }));
  await owner.query(
    `insert into api_keys (document_id, team_id, name, kind, key_id, secret_sha_256, scopes, life_days, expires_at, creator_id, created_at,
                           updated_at, published_at)
     select r.id, t.document_id, 's' || substr(t.slug, 8), r.kind, r."keyId", r.sha, r.scopes, 30, now() + interval '30 days', r.creator, now(),
            now(), now()
       from jsonb_to_recordset($1::jsonb) as r (id text, team text, kind text, "keyId" text, sha text, scopes jsonb, creator text)
       join teams t on t.slug = r.team`,
    [JSON.stringify(rows)],
  );
  return keys;
};

const drawPublications = ({ publications }: WorldSpec, ground: Ground): WorldGrant[] =>
  publications.map(({ owner: from, consenter, isConsented }) => {
    const owner = pick(ground.teams, from).slug;
    const third = consenter === null ? null : pick(ground.teams, consenter).slug;
    const consentOf = third === owner ? null : third;
    const state = consentOf === null || isConsented ? 'active' : 'awaits-consent';
    return { id: newId(), owner, grantee: publicTeamId, kinds: ['data'], consentOf, state };
  });

/** As the team whose consent it takes: the database lets no other. */
const consent = async ({ owner }: TestDatabase, id: string): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query(`select set_config('app.team', consent_team_id, false) from read_grants where document_id = $1`, [id]);
    await client.query('update read_grants set consented_at = now() where document_id = $1', [id]);
  } finally {
    await client.query(`select set_config('app.team', '', false)`);
    client.release();
  }
};

const createGrants = async (database: TestDatabase, spec: WorldSpec, ground: Ground): Promise<WorldGrant[]> => {
  const drawn = spec.grants.map(({ owner: from, grantee, kinds, isApproved }): WorldGrant => ({
    id: newId(),
    owner: pick(ground.teams, from).slug,
    grantee: pick(ground.teams, grantee).slug,
    kinds,
    consentOf: null,
    state: isApproved ? 'active' : 'requested',
  }));
  const asked = new Set<string>();
  const grants = drawn.filter((grant) => {
    const pair = `${grant.owner} ${grant.grantee}`;
    if (grant.owner === grant.grantee || (grant.state === 'requested' && asked.has(pair))) return false;
    asked.add(pair);
    return true;
  });
  const all = [...grants, ...drawPublications(spec, ground)];
  await database.owner.query(
    `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, ends_at, approved_at, message,
                              consent_team_id, consent_slug, created_at, updated_at, published_at)
     select r.id, o.document_id, o.slug, g.document_id, g.slug, jsonb_build_array($2::text), r.kinds, now() + interval '1 year',
            case when r.state <> 'requested' then now() end, null, c.document_id, c.slug, now(), now(), now()
       from jsonb_to_recordset($1::jsonb) as r (id text, owner text, grantee text, kinds jsonb, state text, "consentOf" text)
       join teams o on o.slug = r.owner join teams g on g.slug = r.grantee left join teams c on c.slug = r."consentOf"`,
    [JSON.stringify(all), grantedSite],
  );
  for (const { id, consentOf, state } of all) if (consentOf !== null && state === 'active') await consent(database, id);
  return all;
};

/** A resident of each team, who calls nothing, carries its mark: whoever lists its people sees it. */
export const createWorld = async (database: TestDatabase, ground: Ground, spec: WorldSpec): Promise<World> => {
  await sweep(database);
  const people: WorldPerson[] = [];
  for (let n = 0; n < spec.people; n += 1) people.push(await createPerson(database));
  const memberships = drawMemberships(spec, ground, people);
  for (const { slug, secretMark } of ground.teams) {
    const resident = await createPerson(database, `resident-${secretMark}`);
    memberships.set(membershipKey(slug, resident.id), { role: 'viewer', isOver: false });
  }
  const invitationIds = await createInvitations(database, ground);
  await insertMemberships(database, { memberships });
  const keys = await createKeys(database, spec, ground, people);
  const grants = await createGrants(database, spec, ground);
  const suspended = new Set(spec.suspended.map((at) => pick(ground.teams, at).slug));
  await database.owner.query(`update teams set state = 'suspended' where slug = any ($1::text[])`, [[...suspended]]);
  return { people, memberships, keys, grants, suspended, invitationIds };
};

/** Who the database says is what: the model must say the same. */
export const readMemberships = async ({ owner }: TestDatabase): Promise<Map<string, TeamRole>> => {
  const { rows } = await owner.query<{ slug: string; person_id: string; role: TeamRole }>(
    'select t.slug, m.person_id, m.role from memberships m join teams t on t.document_id = m.team_id',
  );
  return new Map(rows.map(({ slug, person_id, role }) => [membershipKey(slug, person_id), role]));
};
