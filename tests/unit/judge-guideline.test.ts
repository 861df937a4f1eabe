import { describe, expect, it } from '@jest/globals';
import { composeCitation } from '../../src/api/guideline/domain/compose-citation';
import { judgeGuideline, type Judged } from '../../src/api/guideline/domain/judge-guideline';

const chloride: Judged = {
  ...{ kind: 'limit', amount: '120', lowest: null, highest: null, unit: 'mg/L', unitText: 'mg/L', speciation: null },
  ...{ region: 'CA, CA-AB', medium: 'Water', ecosystem: 'Freshwater', notes: null, parameter: { code: 'chloride', unit: 'mg/L' } },
};

describe('a guideline', () => {
  it('that is one number says how much is too much', () => {
    expect(judgeGuideline(chloride)).toEqual({ quantity: 'chloride', unit: 'mg/L', operator: 'above', limit: { at: '120' } });
  });

  it.each([
    ['Values are minima. Long-term (chronic) is 7-d mean.', 'below'],
    ['The CCC of 20mg/L is a minimum value except where it is naturally lower', 'below'],
    ['Averaging period is 4d for long-term and 1hr for short-term', 'above'],
    ['Only minimal data', 'above'],
  ])('is read with its notes: %s', (notes, operator) => {
    expect(judgeGuideline({ ...chloride, notes })).toMatchObject({ operator });
  });

  it('of pH needs no unit', () => {
    const ph = { ...chloride, kind: 'range', amount: null, lowest: '6.5', highest: '9', unit: null, unitText: null };
    expect(judgeGuideline({ ...ph, parameter: { code: 'ph', unit: '[pH]' } })).toMatchObject({ unit: '[pH]', operator: 'outside' });
    expect(judgeGuideline(ph)).toHaveProperty('obstacle');
  });

  it.each<[string, Partial<Judged>]>([
    ['a formula', { kind: 'formula', amount: null }],
    ['a table', { kind: 'table', amount: null }],
    ['another province', { region: 'CA,CA-BC' }],
    ['sediment', { medium: 'Sediment' }],
    ['the sea', { ecosystem: 'Marine' }],
    ['an unknown parameter', { parameter: null }],
    ['an unknown unit', { unit: null, unitText: 'TU' }],
    ['amounts of something else', { speciation: 'as N' }],
  ])('cannot be used when it is %s', (_what, changes) => {
    expect(judgeGuideline({ ...chloride, ...changes })).toHaveProperty('obstacle');
  });
});

describe('its citation', () => {
  const cited = { publisher: 'AB Gov', name: null, standing: 'Approved', protectionLevel: 'Chronic', fraction: 'Total' };

  it('says whose it is, what it is about and where it stands', () => {
    expect(composeCitation({ ...cited, notes: null, citation: ' ', sourceUrl: 'https://x.example' })).toBe(
      'AB Gov, Approved, Chronic, Total. https://x.example',
    );
  });

  it('is never longer than a threshold holds', () => {
    expect(composeCitation({ ...cited, notes: 'n'.repeat(3000), citation: null, sourceUrl: null })).toHaveLength(2000);
  });
});
