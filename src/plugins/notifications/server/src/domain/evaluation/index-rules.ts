import { prepareRule, type PreparedRule } from './prepare-rule';
import type { Observation, Rule } from './types';

/** The rules of one quantity by what they are about. */
interface Shelf {
  readonly team: PreparedRule[];
  readonly byGroup: Map<string, PreparedRule[]>;
  readonly bySubject: Map<string, PreparedRule[]>;
}

/** The rules of a team, prepared and laid out so that an observation meets only those that may be about it. */
export interface RuleIndex {
  readonly shelves: ReadonlyMap<string, Shelf>;
}

const putUnder = (lists: Map<string, PreparedRule[]>, key: string, rule: PreparedRule): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [rule]);
  else list.push(rule);
};

const putOn = ({ team, byGroup, bySubject }: Shelf, rule: PreparedRule): void => {
  const { scope } = rule.rule;
  if (scope.kind === 'team') team.push(rule);
  else putUnder(scope.kind === 'group' ? byGroup : bySubject, scope.id, rule);
};

export const indexRules = (rules: readonly Rule[]): RuleIndex => {
  const shelves = new Map<string, Shelf>();
  for (const rule of rules) {
    const shelf = shelves.get(rule.quantity) ?? { team: [], byGroup: new Map(), bySubject: new Map() };
    shelves.set(rule.quantity, shelf);
    putOn(shelf, prepareRule(rule));
  }
  return { shelves };
};

const none: readonly PreparedRule[] = [];

/** The rules of its quantity and place; season, methods and dates are not looked at. */
export const findCandidates = ({ shelves }: RuleIndex, { quantity, subject, group }: Observation): readonly PreparedRule[] => {
  const shelf = shelves.get(quantity);
  if (shelf === undefined) return none;
  const ofSubject = shelf.bySubject.get(subject) ?? none;
  const ofGroup = group === null ? none : (shelf.byGroup.get(group) ?? none);
  return ofSubject.length + ofGroup.length === 0 ? shelf.team : [...ofSubject, ...ofGroup, ...shelf.team];
};
