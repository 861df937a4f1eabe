import { describe, expect, it } from '@jest/globals';
import { tellStory, type Story } from '../../helpers/exceedance-story';

const upper = 'above warning 10, critical 15 mg/L';
const [one, two, three, four] = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'] as const;

const expectToldAsWritten = (stories: readonly Story[]): void => {
  it.each(stories)('%s', (_name, ruleText, scenes) => {
    expect(tellStory(ruleText, scenes)).toEqual(scenes);
  });
};

describe('a correction', () => {
  expectToldAsWritten([
    [
      'by which an exceedance vanishes retracts it',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${one} 9 mg/L [v2]`, `retract (correction: ${one} is ${one} v2): alert retracted`],
        ['again'],
      ],
    ],
    [
      'by which one appears alerts',
      upper,
      [[`live: ${one} 9 mg/L`], [`live: ${one} 12 mg/L [v2]`, `open ${one} v2 warning: alert warning`], ['again']],
    ],
    [
      'by which one appears alerts, although it is an older one of which the newest cannot tell',
      upper,
      [
        [`live: ${one} 9 mg/L`],
        [`live: ${two} <20 mg/L`, `notice ${two} (limit-above-threshold): alert indeterminate`],
        [`live: ${one} 12 mg/L [v2]`, `open ${one} v2 warning: alert warning`],
      ],
    ],
    [
      'by which one appears that was cleared long ago is history',
      upper,
      [[`live: ${one} 9 mg/L; ${two} 9 mg/L`], [`live: ${one} 12 mg/L [v2]`, `open ${one} v2 warning (historical): inbox warning`]],
    ],
    [
      'by which it becomes critical alerts',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${one} 16 mg/L [v2]`, 'worsen critical: alert critical'],
      ],
    ],
    [
      'that leaves it as it was tells nobody',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 13 mg/L`, 'continue warning: alert warning again'],
        [`live: ${two} 12.5 mg/L [v2]`, 'continue warning'],
      ],
    ],
    [
      'that makes it less tells nobody',
      upper,
      [
        [`live: ${one} 16 mg/L`, `open ${one} critical: alert critical`],
        [`live: ${one} 12 mg/L [v2]`, 'ease warning'],
      ],
    ],
    [
      'retracts also what has been resolved',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, `resolve ${two}: alert resolved`],
        [`live: ${one} 9 mg/L [v2]`, `retract (correction: ${one} is ${one} v2): alert retracted`],
      ],
    ],
    [
      'of what had cleared it opens it again',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, `resolve ${two}: alert resolved`],
        [`live: ${two} 12 mg/L [v2]`, 'reopen warning: alert warning again'],
        ['again'],
      ],
    ],
    [
      'of the unit retracts as well',
      upper,
      [
        [`live: ${one} 120 mg/L`, `open ${one} critical: alert critical`],
        [`live: ${one} 120 ug/L [v2]`, `retract (correction: ${one} is ${one} v2): alert retracted`],
      ],
    ],
    [
      'into something that cannot be told retracts, and says so',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [
          `live: ${one} <20 mg/L [v2]`,
          `retract (correction: ${one} is ${one} v2): alert retracted`,
          `notice ${one} v2 (limit-above-threshold): alert indeterminate`,
        ],
      ],
    ],
    [
      'in a backfill is counted, and alerts nobody',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`backfill: ${one} 9 mg/L [v2]`, `retract (correction: ${one} is ${one} v2): digest retracted`],
      ],
    ],
  ]);
});

describe('a withdrawal', () => {
  expectToldAsWritten([
    [
      'retracts',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`withdraw: ${one}`, `retract (withdrawal: ${one} is gone): alert retracted`],
        ['again'],
      ],
    ],
    [
      'retracts in silence what nobody was alerted of',
      upper,
      [
        [`live: ${three} 9 mg/L`],
        [`live: ${one} 12 mg/L`, `open ${one} warning (historical): inbox warning`],
        [`withdraw: ${one}`, `retract (withdrawal: ${one} is gone)`],
      ],
    ],
    [
      'of one of two leaves the other',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 13 mg/L`, 'continue warning: alert warning again'],
        [`withdraw: ${one}`, 'continue warning'],
      ],
    ],
    [
      'of what had cleared it opens it again',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, `resolve ${two}: alert resolved`],
        [`withdraw: ${two}`, 'reopen warning: alert warning again'],
      ],
    ],
    ['of what was clear is nothing', upper, [[`live: ${one} 9 mg/L; ${two} 8 mg/L`], [`withdraw: ${one}`]]],
  ]);
});

describe('a changed rule', () => {
  expectToldAsWritten([
    [
      'closes what it would not have opened, and tells nobody',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        ['rule: above warning 20 mg/L', 'close (rule-changed)'],
        ['again'],
        [`live: ${two} 12 mg/L`],
      ],
    ],
    [
      'closes what it would have cleared',
      'above warning 10 mg/L; clear 5',
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, 'continue warning'],
        ['rule: above warning 10 mg/L', 'close (rule-changed)'],
        ['again'],
      ],
    ],
    [
      'leaves open what it would have opened too',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        ['rule: above warning 8 mg/L', 'continue warning'],
        ['again'],
        [`live: ${two} 12 mg/L`, 'continue warning: alert warning again'],
      ],
    ],
    [
      'by which it becomes critical tells nobody before the next one',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        ['rule: above warning 8, critical 11 mg/L', 'worsen critical'],
        [`live: ${two} 12 mg/L`, 'continue critical: alert critical'],
      ],
    ],
    [
      'by which it becomes one tells nobody before the next one',
      'above warning 20 mg/L',
      [
        [`live: ${one} 12 mg/L`],
        ['rule: above warning 10 mg/L', `open ${one} warning (historical)`],
        ['again'],
        [`live: ${two} 12 mg/L`, 'continue warning: alert warning'],
      ],
    ],
    [
      'does not dig up what was over before it',
      'above warning 20 mg/L',
      [[`live: ${one} 12 mg/L; ${two} 9 mg/L`], ['rule: above warning 10 mg/L'], [`live: ${three} 9 mg/L`]],
    ],
    [
      'digs it up when somebody asks for it',
      'above warning 20 mg/L',
      [
        [`live: ${one} 12 mg/L; ${two} 9 mg/L`],
        ['rule: above warning 10 mg/L'],
        ['look back', `open ${one} warning (historical): digest warning`],
        ['again'],
      ],
    ],
    [
      'leaves as it was what was over under the rule of its time',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`live: ${two} 9 mg/L`, `resolve ${two}: alert resolved`],
        ['rule: above warning 20 mg/L'],
        [`live: ${three} 9 mg/L`],
      ],
    ],
    [
      'that is ended closes what is open',
      upper,
      [[`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`], ['no rule', 'close (rule-changed)'], ['again']],
    ],
  ]);
});

describe('a backfill', () => {
  expectToldAsWritten([
    [
      'is evaluated and counted, and alerts nobody before the next live one',
      upper,
      [
        [
          `backfill: ${one} 12 mg/L; ${two} 9 mg/L; ${three} 16 mg/L`,
          `open ${one} warning (historical): digest warning`,
          `open ${three} critical (historical): digest critical`,
        ],
        ['again'],
        [`live: ${four} 16 mg/L`, 'continue critical: alert critical'],
      ],
    ],
    [
      'of the past leaves what is open as it is',
      upper,
      [
        [`live: ${three} 12 mg/L`, `open ${three} warning: alert warning`],
        [`backfill: ${one} 16 mg/L; ${two} 9 mg/L`, `open ${one} critical (historical): digest critical`],
      ],
    ],
    [
      'can make what is open worse than was known',
      upper,
      [
        [`live: ${three} 12 mg/L`, `open ${three} warning: alert warning`],
        [`backfill: ${two} 16 mg/L`, 'continue warning: digest critical'],
      ],
    ],
    [
      'can clear what is open',
      upper,
      [
        [`live: ${one} 12 mg/L`, `open ${one} warning: alert warning`],
        [`backfill: ${two} 9 mg/L`, `resolve ${two}: digest resolved`],
      ],
    ],
  ]);
});
