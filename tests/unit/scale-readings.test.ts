import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../src/api/station/contracts';
import { scaleReadings } from '../../src/plugins/portal/web/charts/scale-readings';

const frame = { width: 100, height: 50, padding: 10 };
const reading = (
  day: number,
  value: string | null,
  limit: string | null = null,
  condition = 'Below Detection/Quantification Limit',
): Reading => ({
  id: String(day),
  sampledAt: new Date(Date.UTC(2020, 0, day)).toISOString(),
  value,
  unit: 'mg/L',
  detection: value === null ? { condition, limit } : null,
  method: '1',
  panel: null,
  fraction: null,
  reviewState: 'Released',
});

describe('scaleReadings', () => {
  it('spreads readings over the width by time, zero at the bottom', () => {
    expect(scaleReadings([reading(1, '0'), reading(2, '5'), reading(3, '10')], frame)).toEqual([
      { x: 10, y: 40, kind: 'value' },
      { x: 50, y: 25, kind: 'value' },
      { x: 90, y: 10, kind: 'value' },
    ]);
  });

  it('draws what was not found at its limit, and as such', () => {
    expect(
      scaleReadings([reading(1, null, '5'), reading(2, '10'), reading(3, null, '10', 'Above Detection/Quantification Limit')], frame).map(
        ({ y, kind }) => [y, kind],
      ),
    ).toEqual([
      [25, 'below'],
      [10, 'value'],
      [10, 'above'],
    ]);
  });

  it('leaves out what has no amount, and copes with one reading, none, and zeros only', () => {
    expect(scaleReadings([reading(1, null)], frame)).toEqual([]);
    expect(scaleReadings([], frame)).toEqual([]);
    expect(scaleReadings([reading(1, '3')], frame)).toEqual([{ x: 50, y: 10, kind: 'value' }]);
    expect(scaleReadings([reading(1, '0'), reading(2, '0')], frame).map(({ y }) => y)).toEqual([40, 40]);
  });
});
