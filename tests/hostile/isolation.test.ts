import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type App } from '../helpers/app';
import { attack, figures, noGrants, withoutRowSecurity, type Arena } from '../helpers/isolation/attack';
import { prepareGround } from '../helpers/isolation/ground';
import { readOperations } from '../helpers/isolation/operations';
import { rounds } from '../helpers/suite';

/** Fifty calls each. 10,000 calls and more in each run of CI: the sample of the deep suite. */
const worlds = Number(process.env['LUMINOUS_ISOLATION_WORLDS'] ?? rounds({ quick: 20, sample: 150, deep: 1000 }));

/** For the benchmark, which runs this at length. */
const figuresFile = process.env['LUMINOUS_ISOLATION_FIGURES'];

const timeLimitMs = rounds({ quick: 150_000, sample: 420_000, deep: 1_500_000 });
const timeoutMs = timeLimitMs + 60_000;

describe('whoever calls whatever', () => {
  let apps: App[];
  let arena: Arena;
  beforeAll(async () => {
    const first = await startApp();
    // What holds, holds whichever server answers.
    apps = [first, await startApp({ database: first.database })];
    const ground = await prepareGround(first);
    arena = { urls: apps.map(({ url }) => url), database: first.database, ground, operations: await readOperations(first) };
  });
  afterAll(async () => {
    if (figuresFile !== undefined) writeFileSync(figuresFile, JSON.stringify(figures));
    // The first one takes the database with it.
    for (const app of apps.reverse()) await app.stop();
  });

  it(
    'sees no row of another team, gains no right, leaves every team an owner and causes no fault',
    async () => {
      await expect(attack(arena, { worlds, timeLimitMs })).resolves.toBeUndefined();
    },
    timeoutMs,
  );

  it(
    'sees none when the database keeps nobody out: the application asks for one team by itself',
    async () => {
      const open = await withoutRowSecurity(arena);
      await expect(attack(open.arena, { worlds: Math.ceil(worlds / 2), timeLimitMs, changeSpec: noGrants })).resolves.toBeUndefined();
      await open.restore();
    },
    timeoutMs,
  );
});
