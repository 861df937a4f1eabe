import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../../../src/plugins/notifications/server/src/domain/evaluation/episode';
import { evaluate } from '../../../src/plugins/notifications/server/src/domain/evaluation/evaluate';
import { evaluateSeries, nameSeries } from '../../../src/plugins/notifications/server/src/domain/evaluation/evaluate-series';
import { findSilence } from '../../../src/plugins/notifications/server/src/domain/evaluation/find-silence';
import { indexRules } from '../../../src/plugins/notifications/server/src/domain/evaluation/index-rules';
import { prepareRule } from '../../../src/plugins/notifications/server/src/domain/evaluation/prepare-rule';
import type { Season } from '../../../src/plugins/notifications/server/src/domain/evaluation/types';
import { groupBy } from '../../../src/plugins/notifications/server/src/domain/group-by';
import { observeAll, rule } from '../../helpers/lab-sheet';

const run = (ruleText: string, sheet: string) => evaluate(observeAll(sheet), prepareRule(rule(ruleText)));

const describeEpisode = ({ openedBy, worst, current, clearedBy, support }: Episode): string => {
  const level = worst === current ? worst : `${worst}, now ${current}`;
  const end = clearedBy === null ? 'open' : `cleared ${clearedBy.id}`;
  return `${openedBy.id} ${level}, ${end} (${support.map(({ id }) => id).join(' + ')})`;
};

const upper = 'above warning 10, critical 15 mg/L';
const [one, two, three, four, five, six] = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06'] as const;

describe('an exceedance lasts from the observation that opens it to the one that clears it:', () => {
  it.each([
    ['nothing observed', upper, '', []],
    ['nothing beyond a limit', upper, `${one} 9 mg/L; ${two} 10 mg/L`, []],
    ['one, and no more since', upper, `${one} 9 mg/L; ${two} 12 mg/L`, [`${two} warning, open (${two})`]],
    ['one, and cleared', upper, `${one} 12 mg/L; ${two} 9 mg/L; ${three} 8 mg/L`, [`${one} warning, cleared ${two} (${one})`]],
    ['on the limit is clear', upper, `${one} 12 mg/L; ${two} 10 mg/L`, [`${one} warning, cleared ${two} (${one})`]],
    ['it becomes worse', upper, `${one} 12 mg/L; ${two} 16 mg/L`, [`${one} critical, open (${one} + ${two})`]],
    ['it becomes better', upper, `${one} 16 mg/L; ${two} 12 mg/L`, [`${one} critical, now warning, open (${one} + ${two})`]],
    [
      'two of them',
      upper,
      `${one} 12 mg/L; ${two} 9 mg/L; ${three} 16 mg/L`,
      [`${one} warning, cleared ${two} (${one})`, `${three} critical, open (${three})`],
    ],
    [
      'whatever the order of arrival',
      upper,
      `${three} 9 mg/L; ${one} 9 mg/L; ${two} 12 mg/L`,
      [`${two} warning, cleared ${three} (${two})`],
    ],
    ['in several units', upper, `${one} 12000 ug/L; ${two} 0.009 g/L`, [`${one} warning, cleared ${two} (${one})`]],
  ])('%s', (_name, ruleText, sheet, expected) => {
    expect(run(ruleText, sheet).episodes.map(describeEpisode)).toEqual(expected);
  });
});

describe('what cannot be decided neither opens nor clears:', () => {
  it.each([
    ['<LOD above the limit opens nothing', upper, `${one} <20 mg/L`, []],
    ['<LOD above the limit clears nothing', upper, `${one} 12 mg/L; ${two} <20 mg/L`, [`${one} warning, open (${one})`]],
    ['<LOD under the limit clears', upper, `${one} 12 mg/L; ${two} <1.5 mg/L`, [`${one} warning, cleared ${two} (${one})`]],
    ['an unknown unit neither', upper, `${one} 12 mg/L; ${two} 3 mgl`, [`${one} warning, open (${one})`]],
    [
      'it takes no place among the last',
      `${upper}; 2 of 2`,
      `${one} 12 mg/L; ${two} <20 mg/L; ${three} 12 mg/L`,
      [`${three} warning, open (${one} + ${three})`],
    ],
    [
      'nor among those in a row that clear',
      `${upper}; clear after 2`,
      `${one} 12 mg/L; ${two} 9 mg/L; ${three} <20 mg/L; ${four} 9 mg/L`,
      [`${one} warning, cleared ${four} (${one})`],
    ],
    ['an ignored estimate neither', `${upper}; J ignored`, `${one} 12 mg/L; ${two} J 3 mg/L`, [`${one} warning, open (${one})`]],
    ['an estimate clears where it counts', upper, `${one} 12 mg/L; ${two} J 3 mg/L`, [`${one} warning, cleared ${two} (${one})`]],
    [
      'out of season nothing is cleared',
      `${upper}; season 05-01..06-10`,
      `${one} 12 mg/L; ${three} 3 mg/L`,
      [`${one} warning, open (${one})`],
    ],
  ])('%s', (_name, ruleText, sheet, expected) => {
    expect(run(ruleText, sheet).episodes.map(describeEpisode)).toEqual(expected);
  });

  it('and is listed', () => {
    const { judged } = run(`${upper}; by lab/1`, `${one} <20 mg/L; ${two} 3 mgl; ${three} 20 mg/L [by lab/2]; ${four} J 20 mg/L`);
    expect(judged.map(({ observation, judgement }) => [observation.id, judgement.outcome, judgement.reason])).toEqual([
      [one, 'indeterminate', 'limit-above-threshold'],
      [two, 'undecidable', 'unit-unknown'],
      [three, 'not-counted', 'other-method'],
      [four, 'warning', 'estimated-capped'],
    ]);
  });
});

describe('a measurement counts once:', () => {
  it.each([
    ['delivered twice', `${upper}; 2 of 2`, `${one} 12 mg/L; ${one} 12 mg/L`, []],
    ['the newest revision alone', upper, `${one} 12 mg/L; ${one} 9 mg/L [v2]`, []],
    ['whichever arrived first', upper, `${one} 9 mg/L [v2]; ${one} 12 mg/L`, []],
    ['corrected upwards', upper, `${one} 9 mg/L; ${one} 12 mg/L [v2]`, [`${one} v2 warning, open (${one} v2)`]],
    ['a replicate is no second occasion', `${upper}; 2 of 2`, `${one} 12 mg/L [#a]; ${one} 13 mg/L [#b]`, []],
    ['of replicates the worst counts', upper, `${one} 9 mg/L [#a]; ${one} 16 mg/L [#b]`, [`${one}#b critical, open (${one}#b)`]],
    [
      'two beyond a limit both support it',
      upper,
      `${one} 12 mg/L [#a]; ${one} 16 mg/L [#b]`,
      [`${one}#b critical, open (${one}#b + ${one}#a)`],
    ],
    [
      'a replicate that cannot be decided takes the certainty from a clear one',
      upper,
      `${one} 12 mg/L; ${two} 9 mg/L [#a]; ${two} <20 mg/L [#b]`,
      [`${one} warning, open (${one})`],
    ],
    [
      'another hour is another occasion',
      `${upper}; 2 of 2`,
      `${one} 08:00 12 mg/L; ${one} 09:00 12 mg/L`,
      [`${one} 09:00 warning, open (${one} 08:00 + ${one} 09:00)`],
    ],
  ])('%s', (_name, ruleText, sheet, expected) => {
    expect(run(ruleText, sheet).episodes.map(describeEpisode)).toEqual(expected);
  });
});

describe('n of the last m:', () => {
  const twoOfTwo = `${upper}; 2 of 2`;
  const twoOfThree = `${upper}; 2 of 3`;
  it.each([
    ['2 of 2, one', twoOfTwo, `${one} 12 mg/L`, []],
    ['2 of 2, both', twoOfTwo, `${one} 12 mg/L; ${two} 13 mg/L`, [`${two} warning, open (${one} + ${two})`]],
    ['2 of 2, not in a row', twoOfTwo, `${one} 12 mg/L; ${two} 9 mg/L; ${three} 12 mg/L`, []],
    ['2 of 2, critical and warning are a warning', twoOfTwo, `${one} 16 mg/L; ${two} 12 mg/L`, [`${two} warning, open (${one} + ${two})`]],
    ['2 of 2, both critical', twoOfTwo, `${one} 16 mg/L; ${two} 17 mg/L`, [`${two} critical, open (${one} + ${two})`]],
    [
      '2 of 2, critical from the second critical one on',
      twoOfTwo,
      `${one} 12 mg/L; ${two} 16 mg/L; ${three} 16 mg/L`,
      [`${two} critical, open (${one} + ${two} + ${three})`],
    ],
    [
      '2 of 3, with one between',
      twoOfThree,
      `${one} 12 mg/L; ${two} 9 mg/L; ${three} 12 mg/L`,
      [`${three} warning, open (${one} + ${three})`],
    ],
    ['2 of 3, too far apart', twoOfThree, `${one} 12 mg/L; ${two} 9 mg/L; ${three} 9 mg/L; ${four} 12 mg/L`, []],
    [
      '2 of 3, what led to the last one is not counted again',
      twoOfThree,
      `${one} 12 mg/L; ${two} 12 mg/L; ${three} 9 mg/L; ${four} 12 mg/L`,
      [`${two} warning, cleared ${three} (${one} + ${two})`],
    ],
    [
      '2 of 3, ordered by when it was observed',
      twoOfThree,
      `${four} 12 mg/L; ${three} 9 mg/L; ${one} 9 mg/L; ${two} 12 mg/L`,
      [`${four} warning, open (${two} + ${four})`],
    ],
  ])('%s', (_name, ruleText, sheet, expected) => {
    expect(run(ruleText, sheet).episodes.map(describeEpisode)).toEqual(expected);
  });
});

describe('clearing:', () => {
  const hysteresis = 'above warning 10 mg/L; clear 8';
  it.each([
    ['between clear value and limit it goes on', hysteresis, `${one} 12 mg/L; ${two} 9 mg/L`, [`${one} warning, open (${one})`]],
    ['on the clear value it ends', hysteresis, `${one} 12 mg/L; ${two} 8 mg/L`, [`${one} warning, cleared ${two} (${one})`]],
    [
      'on a clear value that counts it does not',
      'at-or-above warning 10 mg/L; clear 8',
      `${one} 12 mg/L; ${two} 8 mg/L; ${three} 7.9 mg/L`,
      [`${one} warning, cleared ${three} (${one})`],
    ],
    [
      'about the limit it is one exceedance',
      hysteresis,
      `${one} 10.5 mg/L; ${two} 9.8 mg/L; ${three} 10.4 mg/L; ${four} 9.9 mg/L; ${five} 7 mg/L`,
      [`${one} warning, cleared ${five} (${one} + ${three})`],
    ],
    [
      '<LOD under the limit but over the clear value does not end it',
      hysteresis,
      `${one} 12 mg/L; ${two} <9 mg/L; ${three} <8 mg/L`,
      [`${one} warning, cleared ${three} (${one})`],
    ],
    [
      'of too little it ends above',
      'below critical 5 mg/L; clear 6',
      `${one} 4 mg/L; ${two} 5.5 mg/L; ${three} 6 mg/L`,
      [`${one} critical, cleared ${three} (${one})`],
    ],
    [
      'of a range it ends inside',
      'outside critical 6.5..9 [pH]',
      `${one} 9.5 [pH]; ${two} 9 [pH]`,
      [`${one} critical, cleared ${two} (${one})`],
    ],
    [
      'two in a row',
      `${upper}; clear after 2`,
      `${one} 12 mg/L; ${two} 9 mg/L; ${three} 12 mg/L; ${four} 9 mg/L; ${five} 9 mg/L; ${six} 9 mg/L`,
      [`${one} warning, cleared ${five} (${one} + ${three})`],
    ],
    [
      'two in a row, broken by one that is not clear enough',
      `${hysteresis}; clear after 2`,
      `${one} 12 mg/L; ${two} 7 mg/L; ${three} 9 mg/L; ${four} 7 mg/L`,
      [`${one} warning, open (${one})`],
    ],
    [
      'without a warning at the critical limit',
      'above critical 15 mg/L',
      `${one} 16 mg/L; ${two} 14 mg/L`,
      [`${one} critical, cleared ${two} (${one})`],
    ],
  ])('%s', (_name, ruleText, sheet, expected) => {
    expect(run(ruleText, sheet).episodes.map(describeEpisode)).toEqual(expected);
  });
});

describe('the hash of the inputs', () => {
  const sheet = `${one} 9 mg/L; ${two} 12 mg/L; ${three} 9 mg/L; ${four} 16 mg/L`;
  const base = run(upper, sheet);

  it('is that of the rule and of all that was looked at', () => {
    expect(base.inputsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([base.inputsHash, ...base.episodes.map(({ inputsHash }) => inputsHash)]).size).toBe(3);
  });

  it.each([
    ['the order of arrival', upper, sheet.split('; ').reverse().join('; ')],
    ['zeros at the end', upper, sheet.replace('12 mg/L', '12.00 mg/L')],
    ['an earlier revision', upper, `${sheet}; ${four} 16 mg/L [v0]`],
  ])('does not hang on %s', (_name, ruleText, other) => {
    expect(run(ruleText, other).inputsHash).toBe(base.inputsHash);
  });

  it.each([
    ['a value', upper, sheet.replace('12 mg/L', '12.1 mg/L')],
    ['a unit', upper, sheet.replace('12 mg/L', '12 ug/L')],
    ['a value that is estimated', upper, sheet.replace('12 mg/L', 'J 12 mg/L')],
    ['a bound', upper, sheet.replace('12 mg/L', '>12 mg/L')],
    ['a correction', upper, sheet.replace('12 mg/L', '12 mg/L [v2]')],
    ['an observation', upper, sheet.replace(`${one} 9 mg/L; `, '')],
    ['the rule’s version', `${upper}; v2`, sheet],
    ['its limit', 'above warning 10, critical 14 mg/L', sheet],
  ])('hangs on %s', (_name, ruleText, other) => {
    expect(run(ruleText, other).inputsHash).not.toBe(base.inputsHash);
  });
});

describe('the rules of a team over a series', () => {
  const describeSeries = (rules: readonly string[], sheet: string) =>
    evaluateSeries(observeAll(sheet), indexRules(rules.map(rule))).map(({ rule: { thresholdId }, judged, episodes }) => [
      thresholdId,
      judged.length,
      ...episodes.map(describeEpisode),
    ]);

  it('leave each observation to the rule that applies to it', () => {
    const rules = ['above warning 10 mg/L; #all-year', 'above warning 20 mg/L; at S1; season 06-10..06-20; #freshet'];
    expect(describeSeries(rules, `${one} 12 mg/L; ${two} 12 mg/L; ${three} 12 mg/L; ${four} 9 mg/L`)).toEqual([
      ['all-year', 3, `${one} warning, cleared ${four} (${one} + ${two})`],
      ['freshet', 1],
    ]);
  });

  it('can apply beside each other', () => {
    expect(describeSeries(['above critical 15 mg/L; #much', 'below critical 5 mg/L; #little'], `${one} 4 mg/L`)).toEqual([
      ['much', 1],
      ['little', 1, `${one} critical, open (${one})`],
    ]);
  });

  it('do not mix stations, parameters and panels', () => {
    const sheet = `${one} 1 mg/L; ${two} 2 mg/L; ${one} 3 mg/L [at S2]; ${one} 4 mg/L [of sulphate]; ${one} 5 mg/L [panel P1]`;
    const series = [...groupBy(observeAll(sheet), nameSeries).values()];
    expect(series.map((observations) => observations.map(({ value }) => value))).toEqual([['1', '2'], ['3'], ['4'], ['5']]);
  });
});

describe('no data for 14 days', () => {
  const last = '2026-06-01T12:00:00Z';
  it.each([
    ['after 13 days and 23 hours', last, '2026-06-15T11:00:00Z', null],
    ['after 14 days', last, '2026-06-15T12:00:00Z', { since: last, days: 14 }],
    ['after a month', last, '2026-07-01T12:00:00Z', { since: last, days: 30 }],
    ['where there never was any', null, '2026-07-01T12:00:00Z', null],
  ])('%s', (_name, lastObservedAt, now, expected) => {
    expect(findSilence(lastObservedAt, 14, now)).toEqual(expected);
  });

  const summer = { from: '05-01', to: '09-30' };
  const winter = { from: '11-01', to: '03-31' };
  it.each<[string, string, string, Season, number | null]>([
    ['is none out of the season', '2026-09-20T00:00:00Z', '2026-12-01T00:00:00Z', summer, null],
    ['begins anew with the season', '2025-09-20T00:00:00Z', '2026-05-14T00:00:00Z', summer, null],
    ['is told in full when it has lasted in the season', '2025-09-20T00:00:00Z', '2026-05-15T00:00:00Z', summer, 237],
    ['in the season is one as ever', '2026-06-01T00:00:00Z', '2026-06-15T00:00:00Z', summer, 14],
    ['goes over the turn of the year', '2025-12-20T00:00:00Z', '2026-01-03T00:00:00Z', winter, 14],
    ['begins with a season that began last year', '2025-03-01T00:00:00Z', '2026-01-03T00:00:00Z', winter, 308],
  ])('%s', (_what, last, now, season, days) => {
    expect(findSilence(last, 14, now, season)?.days ?? null).toBe(days);
  });
});
