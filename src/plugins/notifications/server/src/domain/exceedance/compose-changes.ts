import type { EndReason, ObservationSeen } from '../../../../contracts';
import type { Act, KnownExceedance, Supporting } from '../evaluation/decision';
import { worseLevel, type Episode } from '../evaluation/episode';
import type { Evaluation } from '../evaluation/evaluate';
import type { Level, Observation, Rule } from '../evaluation/types';

/** What is observed where, with what people call it. */
export interface SeriesFacts {
  readonly subject: string;
  readonly subjectName: string;
  readonly group: string | null;
  readonly groupName: string | null;
  readonly quantity: string;
  readonly variant: string | null;
}

export interface NewExceedance extends SeriesFacts {
  readonly id: string;
  readonly thresholdId: string;
  readonly thresholdVersion: number;
  readonly ruleId: string;
  readonly state: 'open' | 'resolved';
  readonly level: Level;
  readonly worstLevel: Level;
  readonly isHistorical: boolean;
  readonly openedBy: ObservationSeen;
  readonly openedMeasurement: string;
  readonly latest: ObservationSeen;
  readonly support: readonly Supporting[];
  readonly toldLevel: Level | null;
  readonly inputsHash: string;
  readonly endReason: EndReason | null;
}

/** What is left out stays as it is. */
export interface ExceedanceChange {
  readonly id: string;
  readonly thresholdVersion?: number;
  readonly ruleId?: string;
  readonly state?: 'open' | 'resolved' | 'retracted' | 'closed';
  readonly level?: Level;
  readonly worstLevel?: Level;
  readonly latest?: ObservationSeen;
  readonly support?: readonly Supporting[];
  readonly inputsHash?: string;
  readonly toldLevel?: Level;
  readonly endReason?: EndReason;
}

/** One that is stored, with the observation that opened it, as it was evaluated. */
export interface StoredExceedance extends KnownExceedance {
  readonly openedSeen: ObservationSeen;
}

/** What was decided about one threshold and series. */
export interface Decided {
  readonly facts: SeriesFacts;
  readonly known: readonly StoredExceedance[];
  readonly evaluation: Evaluation;
  readonly acts: readonly Act[];
}

type Opening = Extract<Act, { readonly kind: 'open' }>;
type Going = Exclude<Act, { readonly kind: 'open' | 'retract' | 'close' | 'merge' | 'notice' | 'ask' }>;

export const seenOf = ({ id, observedAt, value, bound, unit }: Observation, { judged }: Evaluation): ObservationSeen => {
  const ratio = judged.find(({ observation }) => observation.id === id)?.judgement.ratio ?? null;
  return { observationId: id, observedAt, value, bound, unit, ratio };
};

/** What ended it, or the last one by which it stands. */
const latestOf = ({ clearedBy, steps, openedBy }: Episode): Observation => clearedBy ?? steps.at(-1)?.observations[0] ?? openedBy;

const supportOf = ({ support }: Episode): Supporting[] =>
  support.map(({ id: observationId, measurementId }) => ({ observationId, measurementId }));

const levelTold = ({ tells }: Pick<Opening, 'tells'>): Level | null => {
  if (tells?.reach !== 'alert') return null;
  return tells.severity === 'warning' || tells.severity === 'critical' ? tells.severity : null;
};

const versionOf = ({ id, version }: Rule) => ({ ruleId: id, thresholdVersion: version });

const compareEpisode = (episode: Episode, evaluation: Evaluation) => ({
  level: episode.current,
  worstLevel: episode.worst,
  latest: seenOf(latestOf(episode), evaluation),
  support: supportOf(episode),
  inputsHash: episode.inputsHash,
});

const open = (act: Opening, { facts, evaluation }: Decided, id: string): NewExceedance => {
  const { episode, isHistorical } = act;
  const isOver = episode.clearedBy !== null;
  return {
    ...{ id, ...facts, isHistorical, ...versionOf(evaluation.rule), ...compareEpisode(episode, evaluation) },
    thresholdId: evaluation.rule.thresholdId,
    state: isOver ? 'resolved' : 'open',
    endReason: isOver ? 'cleared' : null,
    openedBy: seenOf(episode.openedBy, evaluation),
    openedMeasurement: episode.openedBy.measurementId,
    toldLevel: levelTold(act),
  };
};

/** Whoever has it in hand keeps it in hand until people are alerted anew. */
const stateAfter = ({ kind, tells }: Going): Pick<ExceedanceChange, 'state' | 'endReason'> => {
  if (kind === 'resolve') return { state: 'resolved', endReason: 'cleared' };
  return kind === 'reopen' || tells?.reach === 'alert' ? { state: 'open' } : {};
};

const goOn = (act: Going, { known, evaluation }: Decided): ExceedanceChange => {
  const told = levelTold(act);
  const before = known.find(({ id }) => id === act.exceedance)?.told?.level ?? null;
  return {
    id: act.exceedance,
    ...versionOf(evaluation.rule),
    ...compareEpisode(act.episode, evaluation),
    ...stateAfter(act),
    ...(told === null ? {} : { toldLevel: before === null ? told : worseLevel(told, before) }),
  };
};

const endingOf: Record<'close' | 'merge', Pick<ExceedanceChange, 'state' | 'endReason'>> = {
  close: { state: 'closed', endReason: 'rule-changed' },
  merge: { state: 'closed', endReason: 'merged' },
};

const changeOf = (act: Act, decided: Decided): ExceedanceChange[] => {
  if (act.kind === 'retract') return [{ id: act.exceedance, state: 'retracted', endReason: act.reason }];
  if (act.kind === 'close' || act.kind === 'merge') return [{ id: act.exceedance, ...endingOf[act.kind] }];
  return 'episode' in act && act.kind !== 'open' ? [goOn(act, decided)] : [];
};

export interface Opened {
  readonly act: Opening;
  readonly exceedance: NewExceedance;
}

export interface Changes {
  readonly opened: readonly Opened[];
  readonly changed: readonly ExceedanceChange[];
  /** Observations of which somebody is told that they cannot be decided. */
  readonly noticed: ReadonlySet<string>;
}

/** What is to be stored. */
export const composeChanges = (decided: Decided, newId: () => string): Changes => ({
  opened: decided.acts.flatMap((act) => (act.kind === 'open' ? [{ act, exceedance: open(act, decided, newId()) }] : [])),
  changed: decided.acts.flatMap((act) => changeOf(act, decided)),
  noticed: new Set(decided.acts.flatMap((act) => (act.kind === 'notice' || act.kind === 'ask' ? [act.observation.id] : []))),
});
