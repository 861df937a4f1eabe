import { describe, expect, it } from '@jest/globals';
import { chooseRules } from '../../../src/plugins/notifications/server/src/domain/evaluation/choose-rules';
import { indexRules } from '../../../src/plugins/notifications/server/src/domain/evaluation/index-rules';
import { observe, rule } from '../../helpers/lab-sheet';

const line = '2026-06-01 12 mg/L [by lab/1, panel P1]';

/** The rules that apply, by name, and what gave way to which, and why. */
const choose = (rules: readonly string[], observation = line) => {
  const { applied, gaveWay } = chooseRules(observe(observation), indexRules(rules.map(rule)));
  return {
    applied: applied.map(({ rule: { thresholdId } }) => thresholdId).sort(),
    gaveWay: gaveWay.map(({ rule: milder, to, because }) => `${milder.rule.thresholdId} to ${to.rule.thresholdId}: ${because}`).sort(),
  };
};

const nothing: string[] = [];

describe('of the rules that fit an observation the most specific applies:', () => {
  it.each([
    ['one alone', ['above critical 15 mg/L; #team'], ['team'], nothing],
    ['none', ['above critical 15 mg/L; at S2; #elsewhere'], nothing, nothing],
    [
      'station before site before team, even where it is milder',
      ['above critical 5 mg/L; #team', 'above critical 10 mg/L; in G1; #site', 'above critical 15 mg/L; at S1; #station'],
      ['station'],
      ['site to station: less-specific', 'team to station: less-specific'],
    ],
    ['the other station’s rule is no matter', ['above critical 5 mg/L; #team', 'above critical 15 mg/L; at S2; #other'], ['team'], nothing],
    [
      'a named panel before any',
      ['above critical 5 mg/L; #any', 'above critical 15 mg/L; panel P1; #panel'],
      ['panel'],
      ['any to panel: less-specific'],
    ],
    [
      'named methods before any',
      ['above critical 5 mg/L; #any', 'above critical 15 mg/L; by lab/1; #method'],
      ['method'],
      ['any to method: less-specific'],
    ],
    [
      'the place before the panel, the panel before the method',
      ['above critical 5 mg/L; by lab/1; #method', 'above critical 6 mg/L; panel P1; #panel', 'above critical 7 mg/L; in G1; #site'],
      ['site'],
      ['method to site: less-specific', 'panel to site: less-specific'],
    ],
    [
      'a rule that is not in season gives way to nobody: it does not fit',
      ['above critical 5 mg/L; #all-year', 'above critical 15 mg/L; at S1; season 11-01..03-31; #winter'],
      ['all-year'],
      nothing,
    ],
    [
      'a version that has ended neither',
      ['above critical 5 mg/L; until 2026-01-01; #old', 'above critical 15 mg/L; from 2026-01-01; #new'],
      ['new'],
      nothing,
    ],
    [
      'too much at one place does not do away with too little in general',
      ['below critical 5 mg/L; #too-little', 'above critical 20 mg/L; at S1; #too-much'],
      ['too-little', 'too-much'],
      nothing,
    ],
    [
      'a range at one place does away with both',
      ['below critical 5 mg/L; #too-little', 'above critical 9 mg/L; #too-much', 'outside critical 4..20 mg/L; at S1; #range'],
      ['range'],
      ['too-little to range: less-specific', 'too-much to range: less-specific'],
    ],
    [
      'a range in general stays beside one side of it',
      ['outside critical 4..20 mg/L; #range', 'above critical 25 mg/L; at S1; #too-much'],
      ['range', 'too-much'],
      nothing,
    ],
    [
      'a range in general gives way to both sides together',
      ['outside critical 4..20 mg/L; #range', 'above critical 25 mg/L; at S1; #too-much', 'below critical 3 mg/L; in G1; #too-little'],
      ['too-little', 'too-much'],
      ['range to too-much: less-specific'],
    ],
  ])('%s', (_name, rules, applied, gaveWay) => {
    expect(choose(rules)).toEqual({ applied, gaveWay });
  });
});

describe('of equally specific rules the strictest applies:', () => {
  it.each([
    ['the lower limit', ['above critical 15 mg/L; #A', 'above critical 10 mg/L; #B'], ['B'], ['A to B: milder']],
    ['the lower limit in another unit', ['above critical 15 mg/L; #A', 'above critical 9999 ug/L; #B'], ['B'], ['A to B: milder']],
    [
      'the higher one of what there can be too little of',
      ['below critical 5 mg/L; #A', 'below critical 6 mg/L; #B'],
      ['B'],
      ['A to B: milder'],
    ],
    ['the one whose limit counts itself', ['above critical 10 mg/L; #A', 'at-or-above critical 10 mg/L; #B'], ['B'], ['A to B: milder']],
    [
      'the range that is narrower on both sides',
      ['outside critical 5..10 [pH]; #A', 'outside critical 6.5..9 [pH]; #B'],
      ['B'],
      ['A to B: milder'],
    ],
    [
      'both ranges, each narrower on one side',
      ['outside critical 5..9 [pH]; #A', 'outside critical 6.5..10 [pH]; #B'],
      ['A', 'B'],
      nothing,
    ],
    ['too much and too little: both', ['above critical 15 mg/L; #A', 'below critical 5 mg/L; #B'], ['A', 'B'], nothing],
    ['units that cannot be compared: both', ['above critical 15 mg/L; #A', 'above critical 10 mg/kg; #B'], ['A', 'B'], nothing],
    ['an unknown unit: both', ['above critical 15 mg/L; #A', 'above critical 10 mgl; #B'], ['A', 'B'], nothing],
    ['an earlier warning', ['above warning 10, critical 15 mg/L; #A', 'above warning 8, critical 15 mg/L; #B'], ['B'], ['A to B: milder']],
    ['critical against a mere warning', ['above warning 10 mg/L; #A', 'above critical 10 mg/L; #B'], ['B'], ['A to B: milder']],
    [
      'each stricter in one: both',
      ['above warning 8, critical 20 mg/L; #A', 'above warning 10, critical 15 mg/L; #B'],
      ['A', 'B'],
      nothing,
    ],
    ['one that asks for fewer', ['above critical 10 mg/L; 2 of 2; #A', 'above critical 10 mg/L; #B'], ['B'], ['A to B: milder']],
    [
      'a lower limit that asks for more of them: both',
      ['above critical 9 mg/L; 2 of 2; #A', 'above critical 10 mg/L; #B'],
      ['A', 'B'],
      nothing,
    ],
    ['one that asks for one', ['above critical 10 mg/L; 2 of 3; #A', 'above critical 10 mg/L; #B'], ['B'], ['A to B: milder']],
    [
      'one that looks back further',
      ['above critical 10 mg/L; 2 of 2; #A', 'above critical 10 mg/L; 2 of 3; #B'],
      ['B'],
      ['A to B: milder'],
    ],
    ['one that counts estimates in full', ['above critical 10 mg/L; #A', 'above critical 10 mg/L; J full; #B'], ['B'], ['A to B: milder']],
    [
      'of equal ones the binding one',
      ['above critical 10 mg/L; guideline; #A', 'above critical 10 mg/L; binding; #B'],
      ['B'],
      ['A to B: equal'],
    ],
    ['of wholly equal ones always the same', ['above critical 10 mg/L; #B', 'above critical 10000 ug/L; #A'], ['A'], ['B to A: equal']],
    [
      'the strictest of three',
      ['above critical 15 mg/L; #A', 'above critical 10 mg/L; #B', 'above critical 12 mg/L; #C'],
      ['B'],
      ['A to B: milder', 'C to B: milder'],
    ],
  ])('%s', (_name, rules, applied, gaveWay) => {
    expect(choose(rules)).toEqual({ applied, gaveWay });
    expect(choose([...rules].reverse())).toEqual({ applied, gaveWay });
  });
});
