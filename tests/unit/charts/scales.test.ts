import { describe, expect, it } from '@jest/globals';
import { fitText, measureText } from '../../../src/lib/chart/measure-text';
import { placeNames } from '../../../src/lib/chart/place-names';
import { scaleAmounts } from '../../../src/lib/chart/scale-amounts';
import { scaleTime } from '../../../src/lib/chart/scale-time';

const labels = ({ ticks }: { ticks: readonly { label: string }[] }): string[] => ticks.map(({ label }) => label);

describe('the scale of amounts', () => {
  const wish = { locale: 'en', isFromZero: true, steps: 4 } as const;

  it.each([
    [
      [0.29, 1.04],
      ['0', '0.5', '1', '1.5'],
    ],
    [
      [7, 31],
      ['0', '10', '20', '30', '40'],
    ],
    [
      [0.1, 0.3],
      ['0', '0.1', '0.2', '0.3'],
    ],
    [[20], ['0', '5', '10', '15', '20']],
    [
      [-3, 5],
      ['-4', '-2', '0', '2', '4', '6'],
    ],
    [
      [0, 0],
      ['0', '0.5'],
    ],
    [[], ['0', '0.5']],
    [[1e26], ['0', '5E25', '1E26']],
  ])('of %j has the steps %j', (amounts, expected) => {
    expect(labels(scaleAmounts(amounts, wish))).toEqual(expected);
  });

  it('begins near the least amount where zero means nothing', () => {
    expect(labels(scaleAmounts([6.9, 8.2], { ...wish, isFromZero: false }))).toEqual(['6.5', '7', '7.5', '8', '8.5']);
    expect(scaleAmounts([7, 7], { ...wish, isFromZero: false })).toMatchObject({ from: 6, to: 8 });
  });

  it('writes numbers as the language does', () => {
    expect(labels(scaleAmounts([0.3], { ...wish, locale: 'fr' }))).toEqual(['0', '0,1', '0,2', '0,3']);
  });
});

describe('the scale of time', () => {
  const wish = { locale: 'en', fontSize: 13, width: 800 } as const;
  const scale = (first: string, last: string, changes: object = {}) =>
    scaleTime(
      [first, last].map((at) => Date.parse(at)),
      8,
      { ...wish, ...changes },
    );

  it.each([
    ['2010-03-01', '2020-02-01', ['2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020']],
    [
      '1950-03-01',
      '2020-02-01',
      ['1950', '1955', '1960', '1965', '1970', '1975', '1980', '1985', '1990', '1995', '2000', '2005', '2010', '2015', '2020'],
    ],
    ['2019-02-03', '2019-06-02', ['Mar 2019', 'Apr 2019', 'May 2019', 'Jun 2019']],
    ['2019-02-03', '2019-02-09', ['Feb 3, 2019', 'Feb 4, 2019', 'Feb 5, 2019', 'Feb 6, 2019', 'Feb 7, 2019', 'Feb 8, 2019', 'Feb 9, 2019']],
  ])('from %s to %s has the steps %j', (first, last, expected) => {
    expect(labels(scale(first, last)).map((label) => label.replace('.', ''))).toEqual(expected);
  });

  it('has fewer steps where there is less room, and the names of the language', () => {
    expect(labels(scale('2010-03-01', '2020-02-01', { width: 300 }))).toEqual(['2010', '2012', '2014', '2016', '2018', '2020']);
    expect(labels(scale('2019-02-03', '2019-06-02', { locale: 'fr' }))[0]).toBe('mars 2019');
  });

  it('keeps marks at the ends within the picture, and shows a moment within a month', () => {
    const { from, to } = scale('2010-03-01', '2020-02-01');
    const pixels = (to - from) / 800;
    expect((Date.parse('2010-03-01') - from) / pixels).toBeCloseTo(8);
    expect((to - Date.parse('2020-02-01')) / pixels).toBeCloseTo(8);
    const moment = scale('2019-06-15', '2019-06-15');
    expect([moment.from, moment.to].map((at) => new Date(at).toISOString().slice(0, 7))).toEqual(['2019-05', '2019-06']);
    expect(moment.ticks.length).toBeGreaterThan(2);
    expect(scaleTime([], 8, wish).ticks).toEqual([]);
  });
});

describe('names in the picture', () => {
  const room = { left: 0, right: 300, fontSize: 13, keyWidth: 30 };

  it('stand where their series begin, or as near as they fit', () => {
    expect(
      placeNames(
        [
          { text: 'One', x: 20 },
          { text: 'Two', x: 295 },
        ],
        room,
      ),
    ).toEqual([
      { text: 'One', x: 20, row: 0 },
      { text: 'Two', x: 300 - 30 - measureText('Two', 13), row: 0 },
    ]);
  });

  it('take another row where they would cover each other', () => {
    const rows = placeNames(
      ['One', 'Two', 'Three'].map((text) => ({ text, x: 20 })),
      room,
    ).map(({ row }) => row);
    expect(rows).toEqual([0, 1, 2]);
  });

  it('are cut where they are wider than the picture', () => {
    const [placed] = placeNames([{ text: 'A method with a very long name that nobody can remember', x: 50 }], { ...room, right: 150 });
    expect(placed?.text).toMatch(/^A method.*…$/);
    expect(measureText(placed?.text ?? '', 13)).toBeLessThanOrEqual(120);
  });

  it('are as wide with accents as without', () => {
    expect(measureText('Méthode à côté', 13)).toBe(measureText('Methode a cote', 13));
    expect(fitText('Short', 13, 100)).toBe('Short');
  });
});
