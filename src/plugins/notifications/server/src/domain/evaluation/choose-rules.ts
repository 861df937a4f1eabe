import { findMisfit } from './find-misfit';
import { findCandidates, type RuleIndex } from './index-rules';
import type { PreparedRule } from './prepare-rule';
import { isAsStrict, sidesOf } from './strictness';
import type { Observation } from './types';

/** A rule that fits and yet does not apply. */
export interface GivenWay {
  readonly rule: PreparedRule;
  readonly to: PreparedRule;
  /** `equal`: both say the same, and one of them is enough. */
  readonly because: 'less-specific' | 'milder' | 'equal';
}

export interface Choice {
  readonly applied: readonly PreparedRule[];
  readonly gaveWay: readonly GivenWay[];
}

const standingWeight = { binding: 0, guideline: 1, operational: 2, demo: 3 };

/** Of rules that say the same the one that binds most, then the one named first, so that the choice is always the same. */
const comparePrecedence = ({ rule: one }: PreparedRule, { rule: other }: PreparedRule): number => {
  const difference = standingWeight[one.standing] - standingWeight[other.standing];
  if (difference !== 0) return difference;
  return one.thresholdId === other.thresholdId ? one.version - other.version : one.thresholdId < other.thresholdId ? -1 : 1;
};

/** One rule of the same specificity that makes this one needless, or null. */
const findStricter = (rule: PreparedRule, peers: readonly PreparedRule[]): PreparedRule | null =>
  peers.find((peer) => {
    if (peer === rule || !isAsStrict(peer, rule)) return false;
    return !isAsStrict(rule, peer) || comparePrecedence(peer, rule) < 0;
  }) ?? null;

const giveWayToStrictest = (peers: readonly PreparedRule[]): Choice => {
  const applied = peers.filter((rule) => findStricter(rule, peers) === null);
  const gaveWay = peers.flatMap((rule): GivenWay[] => {
    // Whoever makes it needless is either applied or needless because of one that is.
    const to = findStricter(rule, applied);
    return to === null ? [] : [{ rule, to, because: isAsStrict(rule, to) ? 'equal' : 'milder' }];
  });
  return { applied, gaveWay };
};

/**
 * What is said more specifically takes the place of what is said in general about the same sides. A limit for too much at one place does not
 * do away with the general limit for too little.
 */
const giveWayToSpecific = (
  rules: readonly PreparedRule[],
  specific: readonly PreparedRule[],
): { left: PreparedRule[]; gaveWay: GivenWay[] } => {
  const spokenFor = specific.reduce((sides, { rule }) => sides | sidesOf(rule), 0);
  const left: PreparedRule[] = [];
  const gaveWay: GivenWay[] = [];
  for (const rule of rules) {
    const sides = sidesOf(rule.rule);
    const to = (sides & ~spokenFor) === 0 ? specific.find((other) => (sidesOf(other.rule) & sides) !== 0) : undefined;
    if (to === undefined) left.push(rule);
    else gaveWay.push({ rule, to, because: 'less-specific' });
  }
  return { left, gaveWay };
};

/**
 * Which of a team's rules apply to an observation, and which gave way to which: the most specific wins; of equally specific ones the
 * strictest, and all where none is.
 */
export const chooseRules = (observation: Observation, index: RuleIndex): Choice => {
  const fitting = findCandidates(index, observation).filter((rule) => findMisfit(observation, rule) === null);
  // Nearly always.
  if (fitting.length < 2) return { applied: fitting, gaveWay: [] };
  const tiers = [...new Set(fitting.map(({ specificity }) => specificity))].sort((a, b) => b - a);
  const applied: PreparedRule[] = [];
  const gaveWay: GivenWay[] = [];
  for (const tier of tiers) {
    const peers = fitting.filter(({ specificity }) => specificity === tier);
    const { left, gaveWay: toSpecific } = giveWayToSpecific(peers, applied);
    const strictest = giveWayToStrictest(left);
    applied.push(...strictest.applied);
    gaveWay.push(...toSpecific, ...strictest.gaveWay);
  }
  return { applied, gaveWay };
};
