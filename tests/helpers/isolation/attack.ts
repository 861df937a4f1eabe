import { expect } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { TestDatabase } from '../database';
import { callSpec, makeCall, prepareCall, type Call, type Outcome } from './call';
import type { Ground, GroundTeam } from './ground';
import { effects, sightOf, type Principal, type Sight } from './model';
import type { Operation, Operations } from './operations';
import { createWorld, readMemberships, worldSpec, type World, type WorldSpec } from './world';

const callsPerWorld = 50;

/** Of all attacks of this process together. */
export const figures = { attempts: 0, leaks: 0, errors_5xx: 0 };

const Answer = z.object({ data: z.record(z.string(), z.unknown()) });

/** Whose marks an answer shows that the caller must not see there. */
const findLeaks = ({ teams }: Ground, { team, operation }: Call, { text, sent }: Outcome, { extent }: Sight): string[] => {
  const maySee = ({ slug, secretMark, grantedMark }: GroundTeam): readonly string[] => {
    if (!operation.hasTeam || slug !== team) return [];
    if (extent === 'all') return [secretMark, grantedMark];
    return extent === 'granted' || extent === 'published' ? [grantedMark] : [];
  };
  return teams.flatMap((one) => {
    const hidden = [one.secretMark, one.grantedMark].filter((mark) => !maySee(one).includes(mark) && !sent.includes(mark));
    // A short name contains its team's mark; it is no secret to whoever was told it.
    const shown = text.replaceAll(one.slug, '');
    return hidden.filter((mark) => shown.includes(mark));
  });
};

/** Answers with one's own things, which name several teams. */
const ownThings: ReadonlySet<string> = new Set([
  'getSession',
  'changeProfile',
  'listSessions',
  'listReadGrants',
  'createReadGrant',
  'requestReadGrant',
]);

/** Who needs no more than the named team to be answered. */
const isPlainRead = ({ operation: { method, params, query, hasTeam, needs } }: Call): boolean =>
  method === 'GET' &&
  params.length === 0 &&
  hasTeam &&
  needs !== null &&
  !query.includes('format') &&
  !query.includes('parameter') &&
  !query.includes('key');

/** Between teams: whoever was let in to read some rows of one has no part in it. */
const closedToGuests: ReadonlySet<string> = new Set(['listAuditorRequests', 'listExceedances', 'listThresholds']);

/** What everybody is shown is not carried off as a file. */
const closedToEverybody: ReadonlySet<string> = new Set(['exportResults']);

const isClosed = (operationId: string, extent: Sight['extent']): boolean =>
  (extent === 'granted' && closedToGuests.has(operationId)) || (extent === 'published' && closedToEverybody.has(operationId));

/** Some things are a person's alone, whatever a key may do. */
const isForCaller = ({ schemes, isOpen }: Operation, { kind }: Principal): boolean => isOpen || kind !== 'key' || schemes.includes('key');

const mayDo = ({ operation, principal }: Call, { rights, extent }: Sight): boolean => {
  const { operationId, hasTeam, needs } = operation;
  if (!isForCaller(operation, principal)) return false;
  return !hasTeam || needs === null || (rights.includes(needs) && !isClosed(operationId, extent));
};

/** What is wrong with an answer by itself, before anybody asks what it changed. Null when nothing is. */
const findFault = (ground: Ground, call: Call, outcome: Outcome, sight: Sight): string | null => {
  const { operation, query } = call;
  const { status } = outcome;
  figures.attempts += 1;
  if (status >= 500) {
    figures.errors_5xx += 1;
    return 'A fault of ours';
  }
  const leaks = ownThings.has(operation.operationId) ? [] : findLeaks(ground, call, outcome, sight);
  if (leaks.length > 0) {
    figures.leaks += 1;
    return `A leak of ${leaks.join(', ')}`;
  }
  const may = mayDo(call, sight);
  if (isDone(outcome)) return may ? null : 'Done without the right';
  return may && isPlainRead(call) && query['cursor'] === undefined ? 'Refused in spite of the right' : null;
};

const isDone = ({ status }: Outcome): boolean => status >= 200 && status < 300;

const judge = (world: World, ground: Ground, call: Call, outcome: Outcome): void => {
  const { operation, team, principal, params, body } = call;
  const { operationId } = operation;
  const sight = sightOf(world, principal, team, operation.isOpen && operation.needs !== null);
  const fault = findFault(ground, call, outcome, sight);
  if (fault !== null) {
    throw new Error(`${fault}: ${operationId} of ${team} by ${principal.kind}: ${String(outcome.status)} ${outcome.text.slice(0, 300)}`);
  }
  const effect = effects[operationId];
  if (effect === undefined || !isDone(outcome)) return;
  const { data } = Answer.parse(JSON.parse(outcome.text));
  effect(world, principal, { operationId, team, params, body, data }, sight);
};

export interface Arena {
  /** Servers that answer in turn. */
  readonly urls: readonly string[];
  readonly database: TestDatabase;
  readonly ground: Ground;
  readonly operations: Operations;
}

interface Attack {
  readonly worlds: number;
  readonly timeLimitMs: number;
  /** Without making what was found smaller. */
  readonly endsAtOnce?: boolean;
  readonly changeSpec?: (spec: WorldSpec) => WorldSpec;
}

/** Random calls in random worlds. Fails with what it found, made small as far as time allows. */
export const attack = async (
  { urls, database, ground, operations }: Arena,
  { worlds, timeLimitMs, endsAtOnce = false, changeSpec = (spec) => spec }: Attack,
): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(worldSpec, fc.array(callSpec, { minLength: callsPerWorld, maxLength: callsPerWorld }), async (spec, calls) => {
      const world = await createWorld(database, ground, changeSpec(spec));
      for (const [turn, one] of calls.entries()) {
        const call = prepareCall({ world, ground, operations }, one);
        judge(world, ground, call, await makeCall(urls[turn % urls.length] ?? '', call));
      }
      const roles = new Map([...world.memberships].map(([key, { role }]) => [key, role]));
      expect(await readMemberships(database)).toEqual(roles);
    }),
    {
      numRuns: worlds,
      interruptAfterTimeLimit: timeLimitMs,
      markInterruptAsFailure: true,
      endOnFailure: endsAtOnce,
      includeErrorInReport: true,
    },
  );
};

/** The application by itself: the database keeps nobody out, and grants, which only the database can keep, are left out. */
export const withoutRowSecurity = async (arena: Arena): Promise<{ arena: Arena; restore: () => Promise<void> }> => {
  const { owner } = arena.database;
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace`,
  );
  const change = async (what: string): Promise<void> => {
    for (const { name } of rows) await owner.query(`alter table ${name} ${what}`);
  };
  await change('no force row level security, disable row level security');
  const list = arena.operations.list.filter(({ path }) => !path.startsWith('/read-grants'));
  return {
    arena: { ...arena, operations: { ...arena.operations, list } },
    restore: async () => change('force row level security, enable row level security'),
  };
};

export const noGrants = (spec: WorldSpec): WorldSpec => ({ ...spec, grants: [], publications: [] });
