import { describe, expect, it } from '@jest/globals';
import { units } from '../../../src/lib/units';
import { judge } from '../../../src/plugins/notifications/server/src/domain/evaluation/judge';
import { findYardstick, prepareRule } from '../../../src/plugins/notifications/server/src/domain/evaluation/prepare-rule';
import { observe, rule } from '../../helpers/lab-sheet';

/** In this order: what follows from it, why, value ÷ limit, and the amount that was compared, in the rule's unit. */
const judged = (ruleText: string, line: string) => {
  const { outcome, reason, ratio, compared } = judge(observe(line), prepareRule(rule(ruleText)));
  return [outcome, reason, ratio, compared];
};

const upper = 'above warning 10, critical 15 mg/L';

describe('a value', () => {
  it.each([
    ['over the critical limit', upper, '2026-06-01 15.1 mg/L', ['critical', 'beyond-critical', '1.007', '15.1']],
    ['on the critical limit', upper, '2026-06-01 15 mg/L', ['warning', 'beyond-warning', '1.5', '15']],
    ['between the limits', upper, '2026-06-01 12.5 mg/L', ['warning', 'beyond-warning', '1.25', '12.5']],
    ['on the warning limit', upper, '2026-06-01 10 mg/L', ['clear', 'within-limits', '1', '10']],
    ['the smallest amount over it', upper, '2026-06-01 10.000000000001 mg/L', ['warning', 'beyond-warning', '1', '10.000000000001']],
    ['under both', upper, '2026-06-01 3.2 mg/L', ['clear', 'within-limits', '0.32', '3.2']],
    ['of nothing', upper, '2026-06-01 0 mg/L', ['clear', 'within-limits', '0', '0']],
    ['with digits to spare', upper, '2026-06-01 12.500 mg/L', ['warning', 'beyond-warning', '1.25', '12.5']],
    [
      'on a limit that counts',
      'at-or-above warning 10, critical 15 mg/L',
      '2026-06-01 15 mg/L',
      ['critical', 'beyond-critical', '1', '15'],
    ],
    ['just under one that counts', 'at-or-above critical 15 mg/L', '2026-06-01 14.9 mg/L', ['clear', 'within-limits', '0.9933', '14.9']],
    ['with only a warning to give', 'above warning 10 mg/L', '2026-06-01 500 mg/L', ['warning', 'beyond-warning', '50', '500']],
    ['with only a critical limit', 'above critical 15 mg/L', '2026-06-01 14 mg/L', ['clear', 'within-limits', '0.9333', '14']],
    ['against a limit of zero', 'above critical 0 mg/L', '2026-06-01 0.1 mg/L', ['critical', 'beyond-critical', null, '0.1']],
    ['below zero', 'below critical -2 Cel', '2026-06-01 -3 Cel', ['critical', 'beyond-critical', null, '-3']],
  ])('%s', (_name, ruleText, line, expected) => {
    expect(judged(ruleText, line)).toEqual(expected);
  });
});

describe('dissolved oxygen, of which there can be too little,', () => {
  const lower = 'below warning 6.5, critical 5 mg/L';
  it.each([
    ['has enough', lower, '2026-06-01 8.3 mg/L', ['clear', 'within-limits', '1.277', '8.3']],
    ['has just enough', lower, '2026-06-01 6.5 mg/L', ['clear', 'within-limits', '1', '6.5']],
    ['has little', lower, '2026-06-01 5 mg/L', ['warning', 'beyond-warning', '0.7692', '5']],
    ['has too little', lower, '2026-06-01 4.9 mg/L', ['critical', 'beyond-critical', '0.98', '4.9']],
    ['has what counts as too little', 'at-or-below critical 5 mg/L', '2026-06-01 5 mg/L', ['critical', 'beyond-critical', '1', '5']],
    ['is not found, with a fine limit of detection', lower, '2026-06-01 <0.5 mg/L', ['critical', 'beyond-critical', null, '0.5']],
    ['is not found at the limit', lower, '2026-06-01 <5 mg/L', ['critical', 'beyond-critical', null, '5']],
    ['is low for certain, and perhaps too low', lower, '2026-06-01 <6 mg/L', ['warning', 'at-least-warning', null, '6']],
    ['is not found, with a coarse one', lower, '2026-06-01 <7 mg/L', ['indeterminate', 'limit-above-threshold', null, '7']],
    ['is more than could be measured', lower, '2026-06-01 >20 mg/L', ['clear', 'within-limits', null, '20']],
    ['is more than little', lower, '2026-06-01 >4 mg/L', ['indeterminate', 'range-below-threshold', null, '4']],
  ])('%s', (_name, ruleText, line, expected) => {
    expect(judged(ruleText, line)).toEqual(expected);
  });
});

describe('pH, which may leave its range on both sides,', () => {
  const range = 'outside warning 6.5..9, critical 5..10 [pH]';
  it.each([
    ['is inside', '2026-06-01 7.4 [pH]', ['clear', 'within-limits', null, '7.4']],
    ['is on the upper end', '2026-06-01 9 [pH]', ['clear', 'within-limits', null, '9']],
    ['is over it', '2026-06-01 9.01 [pH]', ['warning', 'beyond-warning', '1.001', '9.01']],
    ['is under the lower end', '2026-06-01 6.4 [pH]', ['warning', 'beyond-warning', '0.9846', '6.4']],
    ['is far over it', '2026-06-01 10.5 [pH]', ['critical', 'beyond-critical', '1.05', '10.5']],
    ['is far under it', '2026-06-01 4 [pH]', ['critical', 'beyond-critical', '0.8', '4']],
    ['is below what could be measured', '2026-06-01 <4 [pH]', ['critical', 'beyond-critical', null, '4']],
    ['is above what could be measured', '2026-06-01 >12 [pH]', ['critical', 'beyond-critical', null, '12']],
    ['is above the range, perhaps far', '2026-06-01 >9.5 [pH]', ['warning', 'at-least-warning', null, '9.5']],
    ['is below some limit', '2026-06-01 <8 [pH]', ['indeterminate', 'limit-above-threshold', null, '8']],
    ['is above some limit', '2026-06-01 >6 [pH]', ['indeterminate', 'range-below-threshold', null, '6']],
  ])('%s', (_name, line, expected) => {
    expect(judged(range, line)).toEqual(expected);
  });
});

describe('a result without a value', () => {
  it.each([
    ['<LOD under the limits', '2026-06-01 <1.5 mg/L', ['clear', 'within-limits', null, '1.5']],
    ['<LOD at the warning limit', '2026-06-01 <10 mg/L', ['clear', 'within-limits', null, '10']],
    ['<LOD above the warning limit', '2026-06-01 <10.1 mg/L', ['indeterminate', 'limit-above-threshold', null, '10.1']],
    ['<LOD above both', '2026-06-01 <20 mg/L', ['indeterminate', 'limit-above-threshold', null, '20']],
    ['not detected, nobody knows how finely', '2026-06-01 ND mg/L', ['indeterminate', 'limit-unknown', null, null]],
    ['> upper range, above the critical limit', '2026-06-01 >50 mg/L', ['critical', 'beyond-critical', null, '50']],
    ['> upper range, at the critical limit', '2026-06-01 >15 mg/L', ['critical', 'beyond-critical', null, '15']],
    ['> upper range, between the limits', '2026-06-01 >12 mg/L', ['warning', 'at-least-warning', null, '12']],
    ['> upper range, under the limits', '2026-06-01 >5 mg/L', ['indeterminate', 'range-below-threshold', null, '5']],
    ['<LOD in another unit', '2026-06-01 <1500 ug/L', ['clear', 'within-limits', null, '1.5']],
  ])('%s', (_name, line, expected) => {
    expect(judged(upper, line)).toEqual(expected);
  });

  it.each([
    ['<LOD at a limit that counts', 'at-or-above critical 10 mg/L', '2026-06-01 <10 mg/L', 'clear'],
    ['> upper range at a limit that counts', 'at-or-above critical 10 mg/L', '2026-06-01 >10 mg/L', 'critical'],
    ['> upper range over the only limit', 'above warning 10 mg/L', '2026-06-01 >12 mg/L', 'warning'],
  ])('%s', (_name, ruleText, line, outcome) => {
    expect(judged(ruleText, line)[0]).toBe(outcome);
  });

  it('and without a bound cannot be decided', () => {
    const nothing = { ...observe('2026-06-01 1 mg/L'), value: null };
    expect(judge(nothing, prepareRule(rule(upper)))).toMatchObject({ outcome: 'undecidable', reason: 'value-missing' });
  });

  it('is not decided where its value is none', () => {
    const odd = { ...observe('2026-06-01 1 mg/L'), value: 'high' };
    expect(judge(odd, prepareRule(rule(upper)))).toMatchObject({ outcome: 'undecidable', reason: 'value-unreadable' });
  });
});

describe('an estimated value (J)', () => {
  it.each([
    ['is capped at a warning', upper, '2026-06-01 J 20 mg/L', ['warning', 'estimated-capped', '2', '20']],
    [
      'is capped where only a critical limit is set',
      'above critical 15 mg/L',
      '2026-06-01 J 20 mg/L',
      ['warning', 'estimated-capped', '1.333', '20'],
    ],
    ['between the limits is a warning', upper, '2026-06-01 J 12 mg/L', ['warning', 'beyond-warning', '1.2', '12']],
    ['under the limits is clear', upper, '2026-06-01 J 3.2 mg/L', ['clear', 'within-limits', '0.32', '3.2']],
    ['counts in full when the rule says so', `${upper}; J full`, '2026-06-01 J 20 mg/L', ['critical', 'beyond-critical', '1.333', '20']],
    [
      'does not count when the rule says so',
      `${upper}; J ignored`,
      '2026-06-01 J 20 mg/L',
      ['not-counted', 'estimated-ignored', null, null],
    ],
    ['does not count as clear then either', `${upper}; J ignored`, '2026-06-01 J 1 mg/L', ['not-counted', 'estimated-ignored', null, null]],
    ['is capped as a bound too', upper, '2026-06-01 J >50 mg/L', ['warning', 'estimated-capped', null, '50']],
  ])('%s', (_name, ruleText, line, expected) => {
    expect(judged(ruleText, line)).toEqual(expected);
  });
});

describe('units', () => {
  it.each([
    ['mg/L and µg/L', upper, '2026-06-01 12500 ug/L', ['warning', 'beyond-warning', '1.25', '12.5']],
    ['exact where floating point is not', 'above critical 0.3 mg/L', '2026-06-01 300 ug/L', ['clear', 'within-limits', '1', '0.3']],
    [
      'exact to the last digit',
      'above critical 0.3 mg/L',
      '2026-06-01 300.000000001 ug/L',
      ['critical', 'beyond-critical', '1', '0.300000000001'],
    ],
    [
      'a limit in the smaller unit',
      'above critical 0.025 ug/L',
      '2026-06-01 0.000026 mg/L',
      ['critical', 'beyond-critical', '1.04', '0.026'],
    ],
    [
      'what no decimal can say in the rule’s unit',
      'above critical 3 [ft_i]',
      '2026-06-01 1 m',
      ['critical', 'beyond-critical', '1.094', null],
    ],
    ['a foot is 0.3048 m, exactly', 'above critical 1 [ft_i]', '2026-06-01 0.3048 m', ['clear', 'within-limits', '1', '1']],
    ['an unknown unit', upper, '2026-06-01 12.5 mgl', ['undecidable', 'unit-unknown', null, null]],
    ['a rule in an unknown unit', 'above critical 15 mgl', '2026-06-01 20 mgl', ['undecidable', 'unit-unknown', null, null]],
    ['a unit of something else', upper, '2026-06-01 12.5 mg/kg', ['undecidable', 'unit-incomparable', null, null]],
  ])('%s', (_name, ruleText, line, expected) => {
    expect(judged(ruleText, line)).toEqual(expected);
  });

  it('are comparable with each other wherever they measure the same', () => {
    const pairs = units.flatMap((from) => units.filter(({ dimension }) => dimension === from.dimension).map((to) => [from.code, to.code]));
    const faulty = pairs.filter(([from = '', to = '']) => {
      const prepared = { ...prepareRule(rule('above critical 1 mg/L')), rule: { ...rule('above critical 1 mg/L'), unit: to } };
      return typeof findYardstick(prepared, from) === 'string';
    });

    expect(faulty).toEqual([]);
  });
});

describe('an observation that is no matter of the rule', () => {
  it.each([
    ['another parameter', upper, '2026-06-01 20 mg/L [of sulphate]', 'other-quantity'],
    ['another panel', `${upper}; panel P1`, '2026-06-01 20 mg/L [panel P2]', 'other-variant'],
    ['no panel', `${upper}; panel P1`, '2026-06-01 20 mg/L', 'other-variant'],
    ['another station', `${upper}; at S1`, '2026-06-01 20 mg/L [at S2]', 'out-of-scope'],
    ['another site', `${upper}; in G1`, '2026-06-01 20 mg/L [in G2]', 'out-of-scope'],
    ['another method', `${upper}; by lab/1 lab/2`, '2026-06-01 20 mg/L [by lab/3]', 'other-method'],
    ['before it took effect', `${upper}; from 2026-06-02`, '2026-06-01 23:59 20 mg/L', 'not-in-effect'],
    ['when it holds no more', `${upper}; until 2026-06-01`, '2026-06-01 20 mg/L', 'not-in-effect'],
    ['a day after the season', `${upper}; season 04-01..05-31`, '2026-06-01 20 mg/L', 'out-of-season'],
    ['summer, in a winter season', `${upper}; season 11-01..03-31`, '2026-06-01 20 mg/L', 'out-of-season'],
    ['the day before a winter season', `${upper}; season 11-01..03-31`, '2026-10-31 23:59 20 mg/L', 'out-of-season'],
  ])('%s', (_name, ruleText, line, reason) => {
    expect(judged(ruleText, line)).toEqual(['not-counted', reason, null, null]);
  });

  it.each([
    ['any panel, when none is named', upper, '2026-06-01 20 mg/L [panel P2]'],
    ['the panel', `${upper}; panel P1`, '2026-06-01 20 mg/L [panel P1]'],
    ['the station', `${upper}; at S2`, '2026-06-01 20 mg/L [at S2]'],
    ['the site', `${upper}; in G2`, '2026-06-01 20 mg/L [in G2]'],
    ['one of the methods', `${upper}; by lab/1 lab/2`, '2026-06-01 20 mg/L [by lab/2]'],
    ['the first moment', `${upper}; from 2026-06-01`, '2026-06-01 20 mg/L'],
    ['the last moment', `${upper}; until 2026-06-02`, '2026-06-01 23:59 20 mg/L'],
    ['the first day of the season', `${upper}; season 06-01..08-31`, '2026-06-01 20 mg/L'],
    ['the last day of the season', `${upper}; season 04-01..06-01`, '2026-06-01 23:59 20 mg/L'],
    ['a winter season before the new year', `${upper}; season 11-01..03-31`, '2026-12-31 20 mg/L'],
    ['a winter season after the new year', `${upper}; season 11-01..03-31`, '2027-01-01 20 mg/L'],
    ['the last day of February', `${upper}; season 11-01..02-29`, '2028-02-29 20 mg/L'],
  ])('is told from one that is: %s', (_name, ruleText, line) => {
    expect(judged(ruleText, line)[0]).toBe('critical');
  });
});

describe('a rule that could not have been stored', () => {
  it.each([
    ['without a limit', { ...rule(upper), warning: null, critical: null }],
    ['with half a range', { ...rule(upper), operator: 'outside' as const }],
    ['with a range where one limit is asked for', { ...rule(upper), warning: { low: '1', high: '2' } }],
    ['with a limit that is no decimal', { ...rule(upper), warning: { at: '1,5' } }],
  ])('is refused: %s', (_name, faulty) => {
    expect(() => prepareRule(faulty)).toThrow();
  });
});
