import { describe, expect, it } from '@jest/globals';
import { readGuidelineValue } from '../../src/api/reference-data/domain/guidelines-table';
import { effectOf } from '../../src/api/reference-data/domain/qualifiers-table';

describe('the value of a guideline', () => {
  it.each([
    ['0.0050', { kind: 'limit', amount: '0.005', lowest: null, highest: null }],
    ['[6.5,9]', { kind: 'range', amount: null, lowest: '6.5', highest: '9' }],
    ['e^{0.8473[ln(hardness)]+0.884}', { kind: 'formula', amount: null, lowest: null, highest: null }],
    ['[0.9(DCl),1.1(DCl)]', { kind: 'formula', amount: null, lowest: null, highest: null }],
    [null, { kind: 'table', amount: null, lowest: null, highest: null }],
  ])('is read from %j', (expression, value) => {
    expect(readGuidelineValue(expression)).toEqual(value);
  });
});

describe("the effect of a laboratory's mark", () => {
  it.each([
    ['Compound was analyzed for but not detected', 'not_detected'],
    ['Value reported is less than the laboratory method detection limit', 'below_limit'],
    ['Off-scale low. Actual value is known to be less than the value given', 'below_limit'],
    ['The reported value is between the laboratory method detection limit and the laboratory practical quantitation limit', 'estimated'],
    ['Concentration is estimated (information only value)', 'estimated'],
    ['Surrogate recovery is not within method/contract control limits', 'estimated'],
    ['Holding time exceeded', 'estimated'],
    ['Data not quantifiable', 'unusable'],
    ['Lost sample due to laboratory error', 'unusable'],
    ['Value has been verified', 'none'],
  ])('follows from its description: %s', (description, effect) => {
    expect(effectOf(description)).toBe(effect);
  });
});
