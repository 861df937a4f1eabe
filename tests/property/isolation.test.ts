import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { startApp, type App } from '../helpers/app';
import { callSpec, makeCall, prepareCall, type Call, type Outcome } from '../helpers/isolation/call';
import { prepareGround, type Ground, type GroundTeam } from '../helpers/isolation/ground';
import { effects, sightOf, type Sight } from '../helpers/isolation/model';
import { readOperations, type Operations } from '../helpers/isolation/operations';
import { createWorld, readMemberships, worldSpec, type World, type WorldSpec } from '../helpers/isolation/world';
import { rounds } from '../helpers/suite';

const callsPerWorld = 50;
/** 10,000 calls and more in CI: the quick suite and the sample of the deep one. */
const worlds = Number(process.env['LUMINOUS_ISOLATION_WORLDS'] ?? rounds({ quick: 50, sample: 100, deep: 1000 }));

/** For the benchmark, which runs this at length. */
const figuresFile = process.env['LUMINOUS_ISOLATION_FIGURES'];
const figures = { attempts: 0, leaks: 0, errors_5xx: 0 };

const Answer = z.object({ data: z.record(z.string(), z.unknown()) });

/** Whose marks an answer shows that the caller must not see there. */
const findLeaks = ({ teams }: Ground, { team, operation }: Call, { text, sent }: Outcome, { extent }: Sight): string[] => {
  const maySee = ({ slug, secretMark, grantedMark }: GroundTeam): readonly string[] => {
    if (!operation.hasTeam || slug !== team) return [];
    if (extent === 'all') return [secretMark, grantedMark];
    return extent === 'granted' ? [grantedMark] : [];
  };
  return teams.flatMap((one) => {
    const hidden = [one.secretMark, one.grantedMark].filter((mark) => !maySee(one).includes(mark) && !sent.includes(mark));
    // A short name contains its team's mark; it is no secret to whoever was told it.
    const shown = text.replaceAll(one.slug, '');
    return hidden.filter((mark) => shown.includes(mark));
  });
};

/** Lists of one's own things, which name several teams. */
const ownLists: ReadonlySet<string> = new Set(['getSession', 'listSessions', 'listReadGrants', 'createReadGrant', 'requestReadGrant']);

/** Who needs no more than the named team to be answered. */
const isPlainRead = ({ operation: { method, params, query, hasTeam, needs } }: Call): boolean =>
  method === 'GET' && params.length === 0 && hasTeam && needs !== null && !query.includes('format') && !query.includes('parameter');

const mayDo = ({ hasTeam, needs }: Call['operation'], { rights }: Sight): boolean => !hasTeam || needs === null || rights.includes(needs);

/** What is wrong with an answer by itself, before anybody asks what it changed. Null when nothing is. */
const findFault = (ground: Ground, call: Call, outcome: Outcome, sight: Sight): string | null => {
  const { operation, query } = call;
  const { status } = outcome;
  figures.attempts += 1;
  if (status >= 500) {
    figures.errors_5xx += 1;
    return 'A fault of ours';
  }
  const leaks = ownLists.has(operation.operationId) ? [] : findLeaks(ground, call, outcome, sight);
  if (leaks.length > 0) {
    figures.leaks += 1;
    return `A leak of ${leaks.join(', ')}`;
  }
  const may = mayDo(operation, sight);
  if (isDone(outcome)) return may ? null : 'Done without the right';
  return may && isPlainRead(call) && query['cursor'] === undefined ? 'Refused in spite of the right' : null;
};

const isDone = ({ status }: Outcome): boolean => status >= 200 && status < 300;

const judge = (world: World, ground: Ground, call: Call, outcome: Outcome): void => {
  const { operation, team, principal, params, body } = call;
  const { operationId } = operation;
  const sight = sightOf(world, principal, team);
  const fault = findFault(ground, call, outcome, sight);
  if (fault !== null) {
    throw new Error(`${fault}: ${operationId} of ${team} by ${principal.kind}: ${String(outcome.status)} ${outcome.text.slice(0, 300)}`);
  }
  const effect = effects[operationId];
  if (effect === undefined || !isDone(outcome)) return;
  const { data } = Answer.parse(JSON.parse(outcome.text));
  effect(world, principal, { operationId, team, params, body, data }, sight);
};

describe('whoever calls whatever', () => {
  let apps: App[];
  let ground: Ground;
  let operations: Operations;
  beforeAll(async () => {
    const first = await startApp();
    // What holds, holds whichever server answers.
    apps = [first, await startApp({ database: first.database })];
    ground = await prepareGround(first);
    operations = await readOperations(first);
  });
  afterAll(async () => {
    if (figuresFile !== undefined) writeFileSync(figuresFile, JSON.stringify(figures));
    // The first one takes the database with it.
    for (const app of apps.reverse()) await app.stop();
  });

  const firstApp = (): App => {
    const [app] = apps;
    if (app === undefined) throw new Error('No server.');
    return app;
  };

  const hold = async (numRuns: number, wanted: Operations, changeSpec: (spec: WorldSpec) => WorldSpec): Promise<void> => {
    const { database } = firstApp();
    await fc.assert(
      fc.asyncProperty(worldSpec, fc.array(callSpec, { minLength: callsPerWorld, maxLength: callsPerWorld }), async (spec, calls) => {
        const world = await createWorld(database, ground, changeSpec(spec));
        for (const [turn, one] of calls.entries()) {
          const call = prepareCall({ world, ground, operations: wanted }, one);
          judge(world, ground, call, await makeCall(apps[turn % apps.length]?.url ?? '', call));
        }
        const roles = new Map([...world.memberships].map(([key, { role }]) => [key, role]));
        expect(await readMemberships(database)).toEqual(roles);
      }),
      // Making a counterexample smaller takes a world a step; what was found by then is told.
      { numRuns, interruptAfterTimeLimit: 1000 * rounds({ quick: 90, sample: 300, deep: 1500 }), markInterruptAsFailure: true },
    );
  };

  it(
    'sees no row of another team, gains no right, leaves every team an owner and causes no fault',
    async () => {
      await expect(hold(worlds, operations, (spec) => spec)).resolves.toBeUndefined();
    },
    rounds({ quick: 180_000, sample: 400_000, deep: 1_600_000 }),
  );

  it(
    'sees none when the database keeps nobody out: the application asks for one team by itself',
    async () => {
      const { owner } = firstApp().database;
      const { rows } = await owner.query<{ name: string }>(
        `select relname as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace`,
      );
      for (const { name } of rows) await owner.query(`alter table ${name} no force row level security, disable row level security`);
      // What a grant lets through is the database's to say.
      const withoutGrants = { ...operations, list: operations.list.filter(({ path }) => !path.startsWith('/read-grants')) };
      await expect(hold(Math.ceil(worlds / 2), withoutGrants, (spec) => ({ ...spec, grants: [] }))).resolves.toBeUndefined();
      for (const { name } of rows) await owner.query(`alter table ${name} force row level security, enable row level security`);
    },
    rounds({ quick: 180_000, sample: 400_000, deep: 1_600_000 }),
  );
});
