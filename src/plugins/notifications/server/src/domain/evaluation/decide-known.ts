import { decideUnknown, isAlerting } from './decide-unknown';
import type { Act, Circumstances, KnownExceedance, Supporting, Telling } from './decision';
import { isWorse, type Episode } from './episode';
import type { Evaluation } from './evaluate';
import { isNews } from './news';
import { tellChanged, tellUnattended } from './tell-ongoing';

/** Told once to those who were told that it began; nobody is told the end of what they never heard of. */
const tellEnd = (severity: 'resolved' | 'retracted', { told }: KnownExceedance, { mode }: Circumstances): Telling | null =>
  told === null ? null : { severity, reach: mode === 'backfill' ? 'digest' : 'alert', isRepeat: false };

interface Change {
  readonly reason: 'correction' | 'withdrawal';
  readonly before: string;
  readonly after: string | null;
}

/** The first of its observations that is not what it was. */
const findChange = ({ support }: KnownExceedance, { standing }: Circumstances): Change | null => {
  const changeOf = ({ observationId, measurementId }: Supporting): Change | null => {
    const after = standing.get(measurementId) ?? null;
    if (after === observationId) return null;
    return { reason: after === null ? 'withdrawal' : 'correction', before: observationId, after };
  };
  return support.map(changeOf).find((change) => change !== null) ?? null;
};

const retractionOf = (exceedance: KnownExceedance, change: Change | null, circumstances: Circumstances): Act => {
  const { cause } = circumstances;
  const [first] = exceedance.support;
  const unchanged = first?.observationId ?? exceedance.openedBy;
  const otherReason = cause === 'correction' || cause === 'withdrawal' ? cause : 'late-arrival';
  const { reason, before, after } = change ?? { reason: otherReason, before: unchanged, after: unchanged };
  return { kind: 'retract', exceedance: exceedance.id, reason, before, after, tells: tellEnd('retracted', exceedance, circumstances) };
};

/** A more specific rule has taken over some of what it rested on, or the rule is over. */
const isJudgedElsewhere = ({ support }: KnownExceedance, { judged }: Evaluation): boolean => {
  const own = new Set(judged.map(({ observation }) => observation.measurementId));
  return support.some(({ measurementId }) => !own.has(measurementId));
};

/** Nothing of it is left: because of the rule, or because of what it rested on. */
export const decideVanished = (exceedance: KnownExceedance, evaluation: Evaluation | null, circumstances: Circumstances): Act[] => {
  const hasOtherRule = evaluation?.rule.id !== exceedance.ruleId;
  const change = evaluation === null ? null : findChange(exceedance, circumstances);
  const isOfOtherRule = hasOtherRule || isJudgedElsewhere(exceedance, evaluation);
  const isByRule = circumstances.cause === 'rule-change' || (isOfOtherRule && change === null);
  // What is over was right by the rule of its time.
  if (exceedance.ended !== null) return isByRule || hasOtherRule ? [] : [retractionOf(exceedance, change, circumstances)];
  if (isByRule) return [{ kind: 'close', exceedance: exceedance.id, reason: 'rule-changed', tells: null }];
  return [retractionOf(exceedance, change, circumstances)];
};

const kindOf = ({ current }: KnownExceedance, episode: Episode): 'worsen' | 'ease' | 'continue' => {
  if (isWorse(episode.current, current)) return 'worsen';
  return isWorse(current, episode.current) ? 'ease' : 'continue';
};

/** It was open and still is. */
const decideOngoing = (exceedance: KnownExceedance, episode: Episode, circumstances: Circumstances): Act[] => {
  const hasChanged = exceedance.inputsHash !== episode.inputsHash;
  const changed = hasChanged ? tellChanged(exceedance, episode, circumstances) : null;
  const tells = changed ?? tellUnattended(exceedance, episode, circumstances);
  if (!hasChanged && tells === null) return [];
  return [{ kind: kindOf(exceedance, episode), exceedance: exceedance.id, episode, tells }];
};

/** It was open and has been cleared. That it ended is no news when the next one is open already: that is. */
const decideCleared = (exceedance: KnownExceedance, episode: Episode, evaluation: Evaluation, circumstances: Circumstances): Act[] => {
  if (circumstances.cause === 'rule-change') return [{ kind: 'close', exceedance: exceedance.id, reason: 'rule-changed', tells: null }];
  const isOpenAgain = evaluation.episodes.some(({ clearedBy }) => clearedBy === null);
  const tells = isOpenAgain ? null : tellEnd('resolved', exceedance, circumstances);
  return [{ kind: 'resolve', exceedance: exceedance.id, episode, tells }];
};

const tellReopened = (exceedance: KnownExceedance, episode: Episode, circumstances: Circumstances): Telling | null => {
  if (exceedance.told === null && !isAlerting(episode, circumstances)) return null;
  if (circumstances.mode === 'backfill') return { severity: episode.current, reach: 'digest', isRepeat: true };
  const reach = isAlerting(episode, circumstances) ? 'alert' : 'inbox';
  return { severity: episode.current, reach, isRepeat: exceedance.told !== null };
};

/** It was ended knowing what it rested on then: by somebody, or because its rule was over. */
const isBeyondAgain = ({ support }: KnownExceedance, { steps }: Episode, circumstances: Circumstances): boolean => {
  if (circumstances.mode === 'backfill') return false;
  const known = new Set(support.map(({ measurementId }) => measurementId));
  return steps.some((step) => isNews(step, circumstances) && step.observations.some(({ measurementId }) => !known.has(measurementId)));
};

/** It had ended. What a person ended, or a rule, stays so until something new is beyond the limit, which is a new exceedance. */
const decideEnded = (exceedance: KnownExceedance, episode: Episode, evaluation: Evaluation, circumstances: Circumstances): Act[] => {
  if (circumstances.cause === 'rule-change') return [];
  if (episode.clearedBy !== null) {
    const isOfAnotherTime = exceedance.ended === 'rule-changed' || exceedance.ruleId !== evaluation.rule.id;
    const isSettled = isOfAnotherTime || exceedance.inputsHash === episode.inputsHash;
    return isSettled ? [] : [{ kind: 'continue', exceedance: exceedance.id, episode, tells: null }];
  }
  if (exceedance.ended === 'cleared') {
    return [{ kind: 'reopen', exceedance: exceedance.id, episode, tells: tellReopened(exceedance, episode, circumstances) }];
  }
  return isBeyondAgain(exceedance, episode, circumstances) ? decideUnknown(episode, true, evaluation, circumstances) : [];
};

/** What becomes of a stored exceedance, of which this is the episode now. */
export const decideKnown = (exceedance: KnownExceedance, episode: Episode, evaluation: Evaluation, circumstances: Circumstances): Act[] => {
  if (exceedance.ended !== null) return decideEnded(exceedance, episode, evaluation, circumstances);
  if (episode.clearedBy !== null) return decideCleared(exceedance, episode, evaluation, circumstances);
  return decideOngoing(exceedance, episode, circumstances);
};
