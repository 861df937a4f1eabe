import { units } from '../../../../../../lib/units';
import type { Act, Severity, Telling } from '../evaluation/decision';
import type { Episode } from '../evaluation/episode';
import type { Bound, Level, Limit, Observation, Rule } from '../evaluation/types';
import type { Changes, Decided } from './compose-changes';

/** What one exceedance, or one observation that nobody can decide, gives to tell. Amounts are text as people read it. */
export interface ExceedanceTold {
  readonly severity: Severity;
  readonly reach: Telling['reach'];
  /** Id of the group, or where there is none of the subject: what is told together. */
  readonly place: string;
  readonly name: string;
  readonly quantity: string;
  readonly amount: string;
  readonly side: Rule['operator'];
  readonly limit: string;
  /** What it was before, where it was corrected or taken back. */
  readonly before: string | null;
  readonly reason: 'correction' | 'withdrawal' | 'rule-changed' | null;
  /** Null for what is about an observation alone. */
  readonly exceedance: string | null;
}

const displayOf: ReadonlyMap<string, string> = new Map(units.map(({ code, display }) => [code, display]));

const withUnit = (amount: string, unit: string): string => `${amount} ${displayOf.get(unit) ?? unit}`;

const formatBound = ({ side, limit }: Bound, unit: string): string =>
  limit === null ? '–' : `${side === 'below' ? '<' : '>'} ${withUnit(limit, unit)}`;

const formatObserved = ({ value, bound, unit }: Observation): string => {
  if (value !== null) return withUnit(value, unit);
  return bound === null ? '–' : formatBound(bound, unit);
};

const formatLimit = (limit: Limit, unit: string): string => withUnit('at' in limit ? limit.at : `${limit.low}–${limit.high}`, unit);

/** The limit that is spoken of; where a rule has one limit alone, that one. */
const limitOf = ({ warning, critical, unit }: Rule, level: Level | null): string => {
  const limit = level === 'critical' ? (critical ?? warning) : (warning ?? critical);
  return limit === null ? '–' : formatLimit(limit, unit);
};

const levelOf = ({ severity }: Telling, episode: Episode): Level =>
  severity === 'warning' || severity === 'critical' ? severity : episode.worst;

/** The observation that people are told of: the worst of the last moment, or what ended it. */
const spokenOf = ({ clearedBy, steps, openedBy }: Episode): Observation => clearedBy ?? steps.at(-1)?.observations[0] ?? openedBy;

const amountNow = (id: string | null, { evaluation }: Decided): string => {
  const found = evaluation.judged.find(({ observation }) => observation.id === id)?.observation;
  return found === undefined ? '–' : formatObserved(found);
};

const toldOf = (act: Act, decided: Decided, opened: string | null): ExceedanceTold[] => {
  const { tells } = act;
  if (tells === null) return [];
  const { facts, evaluation } = decided;
  const { rule } = evaluation;
  const common = {
    ...{ severity: tells.severity, reach: tells.reach, place: facts.group ?? facts.subject, name: facts.subjectName },
    ...{ quantity: facts.quantity, side: rule.operator, before: null, reason: null },
  };
  if (act.kind === 'notice') return [{ ...common, amount: formatObserved(act.observation), limit: limitOf(rule, null), exceedance: null }];
  if (act.kind === 'retract') {
    const reason = act.reason === 'late-arrival' ? 'correction' : act.reason;
    return [{ ...common, amount: amountNow(act.after, decided), limit: limitOf(rule, null), reason, exceedance: act.exceedance }];
  }
  const exceedance = act.kind === 'open' ? opened : act.exceedance;
  const { episode } = act;
  return [{ ...common, amount: formatObserved(spokenOf(episode)), limit: limitOf(rule, levelOf(tells, episode)), exceedance }];
};

/** What people are to be told of what was decided. */
export const composeTellings = (decided: Decided, { opened }: Changes): ExceedanceTold[] =>
  decided.acts.flatMap((act) => toldOf(act, decided, opened.find((one) => one.act === act)?.exceedance.id ?? null));
