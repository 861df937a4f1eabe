import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideTrend } from '../../../src/plugins/portal/server/src/domain/decide-trend';

const medians = (latest: [number, string, string], before: [number, string, string] | null) => {
  const bounds = ([count, low, high]: [number, string, string]) => ({ count, low, high });
  return { stationId: 's', latest: bounds(latest), before: before === null ? null : bounds(before) };
};

describe('the trend of a place', () => {
  it.each([
    ['rises when the median is more than a fifth higher', medians([5, '1.3', '1.3'], [5, '1', '1']), 'rising'],
    ['falls when it is more than a fifth lower', medians([5, '1', '1'], [5, '1.3', '1.3']), 'falling'],
    ['is steady up to a fifth', medians([5, '1.2', '1.2'], [5, '1', '1']), 'steady'],
    ['is steady where nothing was found in either year, by the same limit', medians([5, '0', '1.5'], [5, '0', '1.5']), 'steady'],
    ['is not told where nothing was found, by different limits', medians([5, '0', '0.1'], [5, '0', '1.5']), 'unknown'],
    ['is not told where a limit leaves it open', medians([5, '0', '1.5'], [5, '1.4', '1.4']), 'unknown'],
    ['rises from what was not found to far above its limit', medians([5, '3', '3'], [5, '0', '1.5']), 'rising'],
    ['rises to more than can be measured', medians([5, '15', 'Infinity'], [5, '2', '2']), 'rising'],
    ['is not told from two samples', medians([2, '3', '3'], [5, '1', '1']), 'unknown'],
    ['is not told from two samples before', medians([5, '3', '3'], [2, '1', '1']), 'unknown'],
    ['is not told where there is no year before', medians([5, '3', '3'], null), 'unknown'],
    ['is not told of limits that nobody knows', medians([5, '0', 'Infinity'], [5, '0', 'Infinity']), 'unknown'],
  ] as const)('%s', (_case, of, expected) => {
    expect(decideTrend(of)).toBe(expected);
  });

  it('is the opposite when the years change places', () => {
    const bounds = fc
      .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
      .map(([low, more]): [number, string, string] => [4, String(low / 100), String((low + more) / 100)]);
    const opposite = { rising: 'falling', falling: 'rising', steady: 'steady', unknown: 'unknown' } as const;
    fc.assert(
      fc.property(bounds, bounds, (one, other) => {
        expect(decideTrend(medians(other, one))).toBe(opposite[decideTrend(medians(one, other))]);
      }),
    );
  });
});
