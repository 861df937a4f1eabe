import { describe, expect, it } from '@jest/globals';
import { tellStory, type Story } from '../../helpers/exceedance-story';

const upper = 'above warning 10, critical 15 mg/L';
const twoOfTwo = `${upper}; 2 of 2`;
const [one, two, three, four, five, six] = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06'] as const;

const expectToldAsWritten = (stories: readonly Story[]): void => {
  it.each(stories)('%s', (_name, ruleText, scenes) => {
    expect(tellStory(ruleText, scenes)).toEqual(scenes);
  });
};

describe('what arrives', () => {
  expectToldAsWritten([
    ['under the limits: nothing', upper, [[`live: ${one} 9 mg/L`]]],
    ['over the warning limit', upper, [[`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`]]],
    ['over the critical limit', upper, [[`live: ${one} 16 mg/L`, `open ${one} critical: alert critical`]]],
    ['more than could be measured', upper, [[`live: ${one} >50 mg/L`, `open ${one} critical: alert critical`]]],
    ['an estimate over the critical limit', upper, [[`live: ${one} J 20 mg/L`, `open ${one} warning: alert warning`]]],
    [
      'the same batch again: nothing',
      upper,
      [
        [
          `live: ${one} 12 mg/L; ${two} <20 mg/L`,
          `open ${one} warning: alert warning`,
          `notice ${two} (limit-above-threshold): alert indeterminate`,
        ],
        [`live: ${one} 12 mg/L; ${two} <20 mg/L`],
        ['again'],
      ],
    ],
    [
      'several weeks at once: the worst of what nobody knew',
      upper,
      [[`live: ${one} 16 mg/L; ${two} 12 mg/L`, `open ${one} critical: alert critical`]],
    ],
    [
      'several weeks at once: what a newer one has cleared is history',
      upper,
      [
        [
          `live: ${one} 12 mg/L; ${two} 9 mg/L; ${three} 16 mg/L`,
          `open ${one} warning (historical): inbox warning`,
          `open ${three} critical: alert critical`,
        ],
      ],
    ],
    [
      'half a year late, and yet the newest of the station',
      upper,
      [['clock: 2026-12-30'], [`live: ${one} 9 mg/L`], [`live: ${two} 12 mg/L`, `open ${two} warning: alert warning`]],
    ],
    [
      'late, and a newer one has cleared it',
      upper,
      [[`live: ${three} 9 mg/L`], [`live: ${one} 12 mg/L`, `open ${one} warning (historical): inbox warning`]],
    ],
    [
      'late, and the newest cannot tell: history, until the next one',
      upper,
      [
        [`live: ${three} <20 mg/L`, `notice ${three} (limit-above-threshold): alert indeterminate`],
        [`live: ${one} 12 mg/L`, `open ${one} warning (historical): inbox warning`],
        [`live: ${four} 12 mg/L`, 'continue warning: alert warning'],
      ],
    ],
    [
      'late, and confirms the newest (2 of 2)',
      twoOfTwo,
      [[`live: ${two} 12 mg/L`], [`live: ${one} 12 mg/L`, `open ${two} warning: alert warning`]],
    ],
    [
      'late, and comes between the two that had opened it (2 of 2)',
      twoOfTwo,
      [
        [`live: ${one} 12 mg/L; ${three} 12 mg/L`, `open ${three} warning: alert warning`],
        [`live: ${two} 9 mg/L`, `retract (late-arrival: ${one} is ${one}): alert retracted`],
        ['again'],
      ],
    ],
    [
      'late, and parts what was one',
      upper,
      [
        [`live: ${one} 12 mg/L; ${three} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, 'continue warning', `open ${one} warning (historical)`],
        ['again'],
      ],
    ],
    [
      'late, and joins what was two',
      `${upper}; clear after 2`,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, 'continue warning'],
        [`live: ${four} 9 mg/L`, `resolve ${four}: alert resolved`],
        [`live: ${five} 12 mg/L`, `open ${five} warning: alert warning`],
        [`live: ${three} 12 mg/L`, 'continue warning', 'merge'],
        ['again'],
      ],
    ],
    [
      'late, and was worse than what is known',
      upper,
      [
        [`live: ${two} 12 mg/L`, `open ${two} warning: alert warning`],
        [`live: ${one} 16 mg/L`, 'continue warning: inbox critical'],
      ],
    ],
  ]);
});

describe('what goes on', () => {
  expectToldAsWritten([
    [
      'and stays over the limit is told again',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 13 mg/L`, 'continue warning: alert warning again'],
      ],
    ],
    [
      'and becomes worse, better and worse again',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 16 mg/L`, 'worsen critical: alert critical'],
        [`live: ${three} 12 mg/L`, 'ease warning'],
        [`live: ${four} 16 mg/L`, 'worsen critical: alert critical again'],
      ],
    ],
    [
      'and is cleared is told once',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, `resolve ${two}: alert resolved`],
        ['again'],
        [`live: ${three} 8 mg/L`],
      ],
    ],
    [
      'and plays about the limit is not told again',
      'above warning 10 mg/L; clear 8',
      [
        [`live: ${one} 10.5 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9.8 mg/L`, 'continue warning'],
        [`live: ${three} 10.4 mg/L`, 'continue warning'],
        [`live: ${four} 9.9 mg/L`, 'continue warning'],
        [`live: ${five} 7 mg/L`, `resolve ${five}: alert resolved`],
      ],
    ],
    [
      'and is cleared at the limit itself, time and again: so many exceedances',
      'above warning 10 mg/L',
      [
        [`live: ${one} 10.5 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9.8 mg/L`, `resolve ${two}: alert resolved`],
        [`live: ${three} 10.4 mg/L`, `open ${three} warning: alert warning`],
      ],
    ],
    [
      'and is cleared and passed again in one batch: only the latter is told',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L; ${three} 16 mg/L`, `resolve ${two}`, `open ${three} critical: alert critical`],
      ],
    ],
    [
      'although a person ended it: that is a new one',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        ['by hand'],
        ['again'],
        [`live: ${two} 13 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${three} 9 mg/L`, `resolve ${three}: alert resolved`],
      ],
    ],
    [
      'no more, after a person ended it',
      upper,
      [[`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`], ['by hand'], [`live: ${two} 9 mg/L`, 'continue warning'], ['again']],
    ],
  ]);
});

describe('what somebody has acknowledged', () => {
  expectToldAsWritten([
    [
      'is not told again until it is worse',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        ['acknowledge'],
        [`live: ${two} 13 mg/L`, 'continue warning'],
        [`live: ${three} 16 mg/L`, 'worsen critical: alert critical'],
      ],
    ],
    [
      'as critical is not told again when it is critical again',
      upper,
      [
        [`live: ${one} 16 mg/L`, `open ${one} critical: alert critical`],
        ['acknowledge'],
        [`live: ${two} 12 mg/L`, 'ease warning'],
        [`live: ${three} 16 mg/L`, 'worsen critical'],
      ],
    ],
    [
      'until some day is told once more on that day, and then as usual',
      upper,
      [
        [`clock: ${one}`],
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        ['acknowledge: 2026-07-01'],
        [`clock: ${three}`],
        [`live: ${two} 13 mg/L`, 'continue warning'],
        ['clock: 2026-06-30'],
        ['clock: 2026-07-01', 'continue warning: alert warning again'],
        ['again'],
        ['clock: 2026-07-07'],
        [`live: ${six} 13 mg/L`, 'continue warning: alert warning again'],
      ],
    ],
    [
      'is told when it ends, and the next one is not acknowledged',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        ['acknowledge'],
        [`live: ${two} 9 mg/L`, `resolve ${two}: alert resolved`],
        [`live: ${three} 12 mg/L`, `open ${three} warning: alert warning`],
      ],
    ],
  ]);
});

describe('what cannot be decided', () => {
  expectToldAsWritten([
    ['is told once', upper, [[`live: ${one} <20 mg/L`, `notice ${one} (limit-above-threshold): alert indeterminate`], ['again']]],
    [
      'is told quietly when newer ones are known',
      upper,
      [[`live: ${two} 9 mg/L`], [`live: ${one} ND mg/L`, `notice ${one} (limit-unknown): inbox indeterminate`]],
    ],
    ['is counted in a backfill', upper, [[`backfill: ${one} <20 mg/L`, `notice ${one} (limit-above-threshold): digest indeterminate`]]],
    [
      'because of its unit is asked of somebody, and alerts nobody',
      upper,
      [[`live: ${one} 20 mgl`, `ask ${one} (unit-unknown)`], ['again']],
    ],
    ['and is corrected needs no words', upper, [[`live: ${one} 20 mgl`, `ask ${one} (unit-unknown)`], [`live: ${one} 2 mg/L [v2]`]]],
  ]);
});
