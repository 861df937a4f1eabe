import fc from 'fast-check';
import { publicTeamId } from '../../../src/plugins/teams/contracts';
import { albertaFile } from '../alberta';
import { grantedSite, type Ground } from './ground';
import { effects, type Principal } from './model';
import type { Operation, Operations, Schema } from './operations';
import { membershipKey, type World } from './world';

/** One call as fast-check draws it: numbers that choose among whatever there is when it is made. */
const nat = fc.nat(100_000);
export const callSpec = fc.record({
  operation: nat,
  principal: nat,
  team: nat,
  choices: fc.array(nat, { minLength: 12, maxLength: 12 }),
  isOdd: fc.boolean(),
});
export type CallSpec = typeof callSpec extends fc.Arbitrary<infer C> ? C : never;

export interface Call {
  readonly operation: Operation;
  readonly principal: Principal;
  readonly team: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly file: string | null;
}

export interface Scene {
  readonly world: World;
  readonly ground: Ground;
  readonly operations: Operations;
}

/** These end the caller's own session, count attempts or never end; tests of their own look at them. */
const leftOut: ReadonlySet<string> = new Set([
  'signIn',
  'signOut',
  'renewSession',
  'revokeSession',
  'changePassword',
  'requestPasswordReset',
  'streamNotifications',
]);

const choose = <T>(items: readonly T[], at: number): T => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
};

const principalsOf = ({ people, keys }: World): Principal[] => [
  { kind: 'anonymous' },
  ...people.map((person) => ({ kind: 'person' as const, person })),
  ...keys.map((key) => ({ kind: 'key' as const, key })),
];

/** Ids of all kinds, wherever one is asked for: most of them belong to others. */
const idsOf = ({ world, ground }: Scene): string[] => [
  ...world.people.map(({ id }) => id),
  ...world.keys.map(({ id }) => id),
  ...world.grants.map(({ id }) => id),
  ...world.invitationIds,
  ...ground.ids,
  'nothing',
];

/** Of the kind that fits, more often than not. */
const likelyIds = (scene: Scene, { path }: Operation): string[] => {
  const { world } = scene;
  if (path.startsWith('/members')) return world.people.map(({ id }) => id);
  if (path.startsWith('/api-keys')) return world.keys.map(({ id }) => id);
  if (path.startsWith('/read-grants')) return world.grants.map(({ id }) => id);
  return path.startsWith('/invitations') ? world.invitationIds : [];
};

/** Draws what a call needs from what there is in the scene. */
export const drawer = (scene: Scene, operation: Operation, { choices, isOdd }: CallSpec) => {
  let place = 0;
  const next = (): number => choices[(place += 1) % choices.length] ?? 0;
  const likely = likelyIds(scene, operation);
  const id = (): string => choose(isOdd || likely.length === 0 ? idsOf(scene) : likely, next());
  const slug = (): string => choose([...scene.ground.teams.map((team) => team.slug), 'nobody-at-all'], next());
  const byName: Readonly<Record<string, () => unknown>> = {
    email: () => choose([...scene.world.people.map((person) => person.email), `new-${String(next())}@world.example`], next()),
    role: () => choose(['viewer', 'editor', 'admin', 'owner'], next()),
    accessEndsAt: () => null,
    locale: () => 'en',
    grantee: () => choose([slug(), publicTeamId], next()),
    consentOf: () => choose([null, slug()], next()),
    owner: slug,
    siteCodes: () => [grantedSite],
    endsAt: () => '2090-01-01T00:00:00Z',
    fromDay: () => null,
    toDay: () => null,
    message: () => null,
    // Whoever writes another team's id into their own words reads it there again.
    text: () => 'words of a test',
    token: () => 'x'.repeat(43),
    csv: () => `email,role\nbulk-${String(next())}@world.example,viewer\n`,
    isPreview: () => true,
    name: () => 'made by a test',
    expiresInDays: () => 30,
    overlapHours: () => choose([0, 1], next()),
    rule: () => ({ quantity: 'naphthenic-acids', unit: 'mg/L', operator: 'above', warning: { at: String(1 + (next() % 9)) } }),
    version: () => 1,
    channels: () => ({ 'new-results': { email: next() % 2 === 0 } }),
    digest: () => ({ kind: 'hourly' }),
    digests: () => ({ warning: { kind: 'daily', at: '08:00' } }),
    quietHours: () => ({ from: '22:00', to: '07:00', days: ['monday'] }),
    timeZone: () => choose(['UTC', 'America/Edmonton'], next()),
  };
  const value = (name: string, wanted: Schema): unknown => {
    const schema = scene.operations.resolve(wanted);
    const named = byName[name];
    if (named !== undefined) return named();
    if (schema.enum !== undefined) return choose(schema.enum, next());
    if (schema.type === 'array') return [value('item', schema.items ?? {})];
    if (schema.properties !== undefined) return object(schema);
    if (schema.type === 'boolean') return next() % 2 === 0;
    if (schema.type === 'integer' || schema.type === 'number') return next() % 400;
    return id();
  };
  const object = (wanted: Schema): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(scene.operations.resolve(wanted).properties ?? {}).map(([name, schema]) => [name, value(name, schema)]),
    );
  return { id, next, object };
};

/** What an attacker adds: who one would like to be. Never believed, whatever is made of the rest. */
const pretence = (scene: Scene, next: () => number): Record<string, string> => ({
  teamId: choose(scene.ground.teams, next()).id,
  personId: choose(scene.world.people, next()).id,
});

/** Half of the calls are of those that change who may do what. */
const chooseOperation = ({ list }: Operations, at: number): Operation => {
  const all = list.filter(({ operationId }) => !leftOut.has(operationId));
  const changing = all.filter(({ operationId }) => effects[operationId] !== undefined);
  return choose(at % 2 === 0 ? changing : all, at >> 1);
};

export const prepareCall = (scene: Scene, spec: CallSpec): Call => {
  const { world, operations } = scene;
  const operation = chooseOperation(operations, spec.operation);
  const principal = choose(principalsOf(world), spec.principal);
  const { id, next, object } = drawer(scene, operation, spec);
  const body = operation.body === null ? {} : object(operation.body);
  const query = operation.query.includes('mode') ? { mode: 'backfill', create: 'stations' } : {};
  return {
    operation,
    principal,
    team: choose(spec.team % 2 === 0 ? ownTeams(scene, principal) : allTeams(scene), spec.team >> 1),
    params: Object.fromEntries(operation.params.map((name) => [name, id()])),
    query: spec.isOdd && next() % 4 === 0 && operation.method === 'GET' ? { ...query, cursor: 'x' } : query,
    body: spec.isOdd && next() % 3 === 0 ? { ...body, ...pretence(scene, next) } : body,
    file: operation.takesFile ? albertaFile({ 'Sample number': `by-${String(next())}` }) : null,
  };
};

const allTeams = ({ ground }: Scene): string[] => ground.teams.map(({ slug }) => slug);

/** Half of the calls go where something may be done; all teams for whoever has none. */
const ownTeams = (scene: Scene, principal: Principal): string[] => {
  if (principal.kind === 'key') return [principal.key.team];
  if (principal.kind === 'anonymous') return allTeams(scene);
  const own = allTeams(scene).filter((team) => scene.world.memberships.has(membershipKey(team, principal.person.id)));
  return own.length > 0 ? own : allTeams(scene);
};

const credentialsOf = (principal: Principal): Record<string, string> => {
  if (principal.kind === 'anonymous') return {};
  return principal.kind === 'person' ? { Cookie: principal.person.cookie } : { Authorization: `Bearer ${principal.key.key}` };
};

export interface Outcome {
  readonly status: number;
  readonly text: string;
  /** All that was sent: what comes back of it tells nothing. */
  readonly sent: string;
}

export const makeCall = async (url: string, { operation, principal, team, params, query, body, file }: Call): Promise<Outcome> => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams({ ...(operation.hasTeam ? { team } : {}), ...query }).toString();
  const hasBody = operation.method !== 'GET' && operation.method !== 'DELETE';
  const sent = hasBody ? (file ?? JSON.stringify(body)) : '';
  const response = await fetch(`${url}/api${path}?${search}`, {
    method: operation.method,
    headers: {
      Origin: url,
      ...credentialsOf(principal),
      ...(hasBody ? { 'Content-Type': file === null ? 'application/json' : 'text/csv' } : {}),
    },
    ...(hasBody ? { body: sent } : {}),
  });
  return { status: response.status, text: await response.text(), sent: `${path}?${search} ${sent}` };
};
