import { describe, expect, it } from '@jest/globals';
import { standingOf } from '../../../src/plugins/portal/web/app/pages/trends/standing-of';

type Rule = Parameters<typeof standingOf>[1][number];
type Amount = NonNullable<Parameters<typeof standingOf>[0]>;

const rule = (operator: Rule['operator'], warning: Rule['warning'], critical: Rule['critical'] = null): Rule => ({
  ...{ operator, unit: 'mg/L' },
  ...{ warning, critical },
});
const over = rule('above', { at: '5' }, { at: '8' });
const from = rule('at-or-above', { at: '5' });
const under = rule('at-or-below', { at: '2' });
const around = rule('outside', { low: '6.5', high: '9' });

const value = (amount: string): Amount => ({ amount, kind: 'value' });
const below = (amount: string): Amount => ({ amount, kind: 'below' });
const above = (amount: string): Amount => ({ amount, kind: 'above' });

describe('how a result stands to the limits that hold for it', () => {
  it.each<[string, Amount | null, readonly Rule[], string]>([
    ['at the limit of "above"', value('5'), [over], 'within'],
    ['just over it', value('5.000000000001'), [over], 'warning'],
    ['over both', value('8.1'), [over], 'critical'],
    ['at the limit of "at or above"', value('5'), [from], 'warning'],
    ['at the limit of "at or below"', value('2'), [under], 'warning'],
    ['over the limit of "at or below"', value('2.1'), [under], 'within'],
    ['inside a range', value('7'), [around], 'within'],
    ['below a range', value('6.4'), [around], 'warning'],
    ['above a range', value('9.1'), [around], 'warning'],
    ['not found below the limit', below('5'), [over], 'within'],
    ['not found below more than the limit', below('6'), [over], 'open'],
    ['more than the test can measure, over the limit', above('9'), [over], 'critical'],
    ['more than the test can measure, under the limit', above('4'), [over], 'open'],
    ['not found, where too little is watched', below('2'), [under], 'warning'],
    ['no amount at all', null, [over], 'open'],
    ['no rule', value('9'), [], 'none'],
    ['two rules, of which the stricter is broken', value('5'), [over, from], 'warning'],
    ['a unit that cannot be converted', value('9'), [{ ...over, unit: 'Cel' }], 'open'],
  ])('is told of an amount %s', (_, amount, rules, standing) => {
    expect(standingOf(amount, rules, 'mg/L')).toBe(standing);
  });

  it('converts between units', () => {
    expect(standingOf(value('5001'), [over], 'ug/L')).toBe('warning');
    expect(standingOf(value('5000'), [over], 'ug/L')).toBe('within');
  });
});
