import { units } from '../../../../../../lib/units';
import type { Act, Severity, Telling } from '../evaluation/decision';
import type { Episode } from '../evaluation/episode';
import type { Bound, Level, Limit, Observation, Rule } from '../evaluation/types';
import type { ContentsOf } from '../notification-types/contents';
import type { Changes, Decided } from './compose-changes';

/** What one exceedance, or one observation that nobody can decide, gives to tell. Amounts are text as people read it. */
export type ExceedanceTold = {
  readonly reach: Telling['reach'];
  /** Id of the group, or where there is none of the subject: what is told together. */
  readonly place: string;
  /** Null for what is about an observation alone. */
  readonly exceedance: string | null;
} & ToldItem;

type ToldItem = { readonly [Type in Severity]: { readonly type: Type; readonly item: ContentsOf<Type>['items'][number] } }[Severity];

const displayOf: ReadonlyMap<string, string> = new Map(units.map(({ code, display }) => [code, display]));

const withUnit = (amount: string, unit: string): string => `${amount} ${displayOf.get(unit) ?? unit}`;

const formatBound = ({ side, limit }: Bound, unit: string): string =>
  limit === null ? '–' : `${side === 'below' ? '<' : '>'} ${withUnit(limit, unit)}`;

const formatObserved = ({ value, bound, unit }: Pick<Observation, 'value' | 'bound' | 'unit'>): string => {
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

const amountNow = (id: string | null, { evaluation }: Decided): string | null => {
  const found = evaluation.judged.find(({ observation }) => observation.id === id)?.observation;
  return found === undefined ? null : formatObserved(found);
};

const amountBefore = (id: string, { known }: Decided): string => {
  const opened = known.find((exceedance) => exceedance.id === id)?.openedSeen;
  return opened === undefined ? '–' : formatObserved(opened);
};

/** What is said of it, by what it is told as. */
const itemOf = (act: Act, tells: Telling, decided: Decided, quantity: string): ToldItem => {
  const { rule } = decided.evaluation;
  const about = { name: decided.facts.subjectName, quantity, count: 1 };
  if (act.kind === 'retract') {
    const item = { ...about, before: amountBefore(act.exceedance, decided), after: amountNow(act.after, decided), reason: act.reason };
    return { type: 'retracted', item };
  }
  if (act.kind === 'close' || act.kind === 'merge') throw new Error('Nobody is told of what only changes its name.');
  if (act.kind === 'notice' || act.kind === 'ask') {
    return { type: 'indeterminate', item: { ...about, bound: formatObserved(act.observation), limit: limitOf(rule, null) } };
  }
  const amount = formatObserved(spokenOf(act.episode));
  const level = levelOf(tells, act.episode);
  const limit = limitOf(rule, level);
  if (tells.severity === 'resolved') return { type: 'resolved', item: { ...about, value: amount, limit } };
  return { type: level, item: { ...about, value: amount, side: rule.operator, limit, rule: null } };
};

const exceedanceOf = (act: Act, opened: string | null): string | null => {
  if (act.kind === 'open') return opened;
  return 'exceedance' in act ? act.exceedance : null;
};

const toldOf = (act: Act, decided: Decided, opened: string | null, quantity: string): ExceedanceTold[] => {
  const { tells } = act;
  if (tells === null) return [];
  const { group, subject } = decided.facts;
  const said = itemOf(act, tells, decided, quantity);
  return [{ reach: tells.reach, place: group ?? subject, exceedance: exceedanceOf(act, opened), ...said }];
};

/** What people are to be told of what was decided; `quantity` is what they call that which was measured. */
export const composeTellings = (decided: Decided, { opened }: Changes, quantity: string): ExceedanceTold[] =>
  decided.acts.flatMap((act) => toldOf(act, decided, opened.find((one) => one.act === act)?.exceedance.id ?? null, quantity));
