import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countAll, mergeContents, type ContentsOf } from '../../src/plugins/notifications/server/src/domain/notification-types';
import { mostItems } from '../../src/plugins/notifications/server/src/domain/notification-types/tally';
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
const stored = fc.array(contents, { minLength: 1, maxLength: 4 }).map((parts) => parts.reduce((a, b) => mergeContents('corrected', a, b)));
const numRuns = rounds({ quick: 300, sample: 2000, deep: 20_000 });

describe('contents that are told together', () => {
  it('are the same whatever the order and the grouping', () => {
    const parts = fc.array(contents, { minLength: 2, maxLength: 8 });
    const shuffled = parts.chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: fc.shuffledSubarray([...given.keys()], { minLength: given.length, maxLength: given.length }),
        split: fc.integer({ min: 1, max: given.length - 1 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, order, split }) => {
        const merge = (some: readonly Contents[]): Contents => some.reduce((a, b) => mergeContents('corrected', a, b));
        const reordered = order.flatMap((n) => given[n] ?? []);
        const grouped = mergeContents('corrected', merge(reordered.slice(0, split)), merge(reordered.slice(split)));

        expect(grouped).toEqual(merge(given));
      }),
      { numRuns },
    );
  });

  it('count everything, and name the first', () => {
    fc.assert(
      fc.property(stored, stored, (a, b) => {
        const merged = mergeContents('corrected', a, b);
        const names = merged.items.map(({ name }) => name);

        expect(countAll(merged)).toBe(countAll(a) + countAll(b));
        expect(names).toEqual(names.toSorted());
        expect(names.length).toBeLessThanOrEqual(mostItems);
        expect(merged.rest).toBeGreaterThanOrEqual(a.rest + b.rest);
      }),
      { numRuns },
    );
  });

  it('is one of both, whichever comes first', () => {
    fc.assert(
      fc.property(stored, stored, (a, b) => {
        expect(mergeContents('corrected', a, b)).toEqual(mergeContents('corrected', b, a));
      }),
      { numRuns },
    );
  });
});
