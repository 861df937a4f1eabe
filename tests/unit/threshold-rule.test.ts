import { describe, expect, it } from '@jest/globals';
import { ThresholdRule } from '../../src/plugins/notifications/contracts';
import { ruleOf } from '../helpers/thresholds';

const faultsOf = (changes: object): string[] => {
  const { error } = ThresholdRule.safeParse({ ...ruleOf(), ...changes });
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
};

/** What contradicts itself, and where that is said. */
describe('a rule', () => {
  it('says as little as it can', () => {
    expect(ThresholdRule.parse({ quantity: 'chloride', unit: 'mg/L', operator: 'above', critical: { at: '-1.50' } })).toEqual({
      ...{ quantity: 'chloride', variant: null, unit: 'mg/L', scope: { kind: 'team' }, operator: 'above' },
      ...{ warning: null, critical: { at: '-1.5' }, clear: null, occurrences: { needed: 1, of: 1 }, clearAfter: 1 },
      ...{ season: null, methods: [], estimated: 'capped', silentAfterDays: null, standing: 'operational', citation: null },
      ...{ effectiveFrom: null, effectiveTo: null },
    });
  });

  it.each<[object]>([
    [{ warning: { at: '5' }, critical: { at: '5.0' } }],
    [{ warning: null, clear: '5' }],
    [{ operator: 'at-or-below', warning: { at: '5' }, critical: { at: '2' }, clear: '5' }],
    [{ operator: 'outside', warning: { low: '6.5', high: '9' }, critical: { low: '6', high: '9' } }],
    [{ season: { from: '02-29', to: '02-29' } }],
    [{ season: { from: '11-30', to: '01-31' } }],
    [{ occurrences: { needed: 20, of: 20 } }],
  ])('may be %j', (changes) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  it.each<[object, string]>([
    [{ warning: null, critical: null }, 'warning'],
    [{ warning: { at: '5.000000000001' } }, 'critical'],
    [{ operator: 'at-or-below' }, 'critical'],
    [{ operator: 'below', warning: { at: '5' }, critical: { at: '2' }, clear: '4' }, 'clear'],
    [{ clear: '0.500000000001' }, 'clear'],
    [{ operator: 'outside', warning: null, critical: { low: '6', high: '6.0' } }, 'critical'],
    [{ operator: 'outside', warning: null, critical: { low: '6', high: '7' }, clear: '6' }, 'clear'],
    [{ occurrences: { needed: 2, of: 1 } }, 'occurrences'],
    [{ occurrences: { needed: 1, of: 21 } }, 'occurrences.of'],
    [{ season: { from: '04-31', to: '05-01' } }, 'season.from'],
    [{ effectiveFrom: '2020-01-01T01:00:00+01:00', effectiveTo: '2020-01-01T00:00:00Z' }, 'effectiveTo'],
  ])('may not be %j', (changes, where) => {
    expect(faultsOf(changes)).toEqual([where]);
  });
});
