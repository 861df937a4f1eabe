import { describe, expect, it } from '@jest/globals';
import type { JudgedObservation } from '../../../src/plugins/notifications/contracts';
import { decideLevel } from '../../../src/plugins/portal/server/src/domain/decide-level';

const reading = {
  ...{ id: 'r', sampledAt: '2026-05-01T12:00:00.000Z', value: '3', detection: null, reviewState: 'Released' as const },
  ...{ unit: 'mg/L', method: 'NA-1', panel: null, fraction: null },
};
type By = NonNullable<JudgedObservation['by']>;
const both: By = {
  versionId: 'v1',
  operator: 'above',
  warning: { at: '10' },
  critical: { at: '15' },
  unit: 'mg/L',
  standing: 'demo',
  citation: null,
};
const judged = (outcome: JudgedObservation['outcome'], by: By | null = both): JudgedObservation => ({ id: 'r', outcome, by });

describe('the state of a place', () => {
  it.each([
    ['below', judged('clear'), null],
    ['near', judged('warning'), null],
    ['above', judged('critical'), null],
    ['unknown', judged('indeterminate'), 'limit-too-high'],
    ['unknown', judged('undecidable'), 'not-comparable'],
    ['unknown', judged('unruled', null), 'no-alert-level'],
    ['unknown', undefined, 'not-comparable'],
  ] as const)('is %s for %j', (level, of, why) => {
    expect(decideLevel(reading, of)).toMatchObject({ level, why });
  });

  it('cannot be told before it is released, whatever the thresholds say', () => {
    expect(decideLevel({ ...reading, reviewState: 'Preliminary' }, judged('clear'))).toMatchObject({
      level: 'unknown',
      why: 'not-released',
    });
  });

  it('cannot be told where there is no reading', () => {
    expect(decideLevel(null, undefined)).toEqual({ level: 'unknown', why: 'no-result', alertLevel: null });
  });

  it.each([
    ['warning', { ...both, critical: null }, '10'],
    ['critical', { ...both, warning: null }, '15'],
  ] as const)('is above the only limit that was set, a %s', (outcome, by, above) => {
    expect(decideLevel(reading, judged(outcome, by))).toMatchObject({ level: 'above', alertLevel: { above, near: null } });
  });

  it.each([
    ['below', { at: '1' }],
    ['outside', { low: '1', high: '2' }],
  ] as const)('is not told by a rule about what is %s', (operator, critical) => {
    expect(decideLevel(reading, judged('clear', { ...both, operator, warning: null, critical }))).toEqual({
      ...{ level: 'unknown', why: 'no-alert-level', alertLevel: null },
    });
  });
});
