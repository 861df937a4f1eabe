import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import type { ContentsOf } from '../../src/plugins/notifications/server/src/domain/notification-types';
import { countAll, mergeTallies, mostItems } from '../../src/plugins/notifications/server/src/domain/notification-types/tally';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { rounds } from '../helpers/suite';

type Contents = ContentsOf<'corrected'>;

/** Few names and values, so that many meet; more of them than can be named. */
const item = fc.record({
  name: fc.integer({ min: 0, max: mostItems + 4 }).map((n) => `Place ${String(n)}`),
  quantity: fc.constantFrom('Q', 'R'),
  before: fc.constantFrom('1', '2'),
  after: fc.constant('3'),
  count: fc.integer({ min: 1, max: 5 }),
});
const contents: fc.Arbitrary<Contents> = fc.record({
  items: fc.uniqueArray(item, {
    minLength: 1,
    maxLength: mostItems,
    selector: ({ name, quantity, before }) => [name, quantity, before].join('|'),
  }),
  rest: fc.oneof(fc.constant(0), fc.nat(100)),
});
/** What stands in a row has been merged before: more than so many are named by none. */
const stored = fc.array(contents, { minLength: 1, maxLength: 4 }).map((parts) => parts.reduce((a, b) => mergeTallies(a, b)));
const numRuns = rounds({ quick: 150, sample: 600, deep: 10_000 });

describe('contents that are told together', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createDatabase();
    client = new Client({ connectionString: database.serverUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const merge = async (a: Contents, b: Contents): Promise<Contents> => {
    const { rows } = await client.query<{ merged: Contents }>('select luminous.merge_contents($1, $2) as merged', [a, b]);
    return rows[0]?.merged ?? { items: [], rest: -1 };
  };
  const mergeAll = async ([first, ...others]: readonly Contents[]): Promise<Contents> => {
    let merged: Contents = first ?? { items: [], rest: -1 };
    for (const other of others) merged = await merge(merged, other);
    return merged;
  };

  it('are the same whatever the order and the grouping', async () => {
    const parts = fc.array(stored, { minLength: 2, maxLength: 8 });
    const shuffled = parts.chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: fc.shuffledSubarray([...given.keys()], { minLength: given.length, maxLength: given.length }),
        split: fc.integer({ min: 1, max: given.length - 1 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ given, order, split }) => {
        const reordered = order.flatMap((n) => given[n] ?? []);
        const grouped = await merge(await mergeAll(reordered.slice(0, split)), await mergeAll(reordered.slice(split)));

        expect(grouped).toEqual(await mergeAll(given));
      }),
      { numRuns },
    );
  });

  it('count everything, name the first, and are in the database what they are before they come there', async () => {
    await fc.assert(
      fc.asyncProperty(stored, stored, async (a, b) => {
        const merged = await merge(a, b);
        const names = merged.items.map(({ name }) => name);

        expect(merged).toEqual(mergeTallies(a, b));
        expect(countAll(merged)).toBe(countAll(a) + countAll(b));
        expect(names).toEqual(names.toSorted());
        expect(names.length).toBeLessThanOrEqual(mostItems);
        expect(merged.rest).toBeGreaterThanOrEqual(a.rest + b.rest);
      }),
      { numRuns },
    );
  });
});
