import { decideKnown, decideVanished } from './decide-known';
import { decideUnknown } from './decide-unknown';
import type { Act, Circumstances, Known } from './decision';
import type { Evaluation } from './evaluate';
import { matchEpisodes, type Match } from './match-episodes';
import { isNotOlder } from './news';
import type { Judged } from './occasion';
import type { Observation } from './types';

const decideMatch = ({ exceedance, episode }: Match, evaluation: Evaluation, circumstances: Circumstances): Act[] => {
  if (episode === null) return decideVanished(exceedance, evaluation, circumstances);
  if (episode !== 'absorbed') return decideKnown(exceedance, episode, evaluation, circumstances);
  // What a person ended, or a rule, stays as it was, beside the one that goes on.
  return exceedance.ended === 'cleared' ? [{ kind: 'merge', exceedance: exceedance.id, tells: null }] : [];
};

const isNew = ({ id }: Observation, noticed: ReadonlySet<string>, { cause, arrived }: Circumstances): boolean => {
  if (cause === 'rule-change' || cause === 'withdrawal' || noticed.has(id)) return false;
  return arrived === null || arrived.has(id);
};

/** An observation that cannot be decided is told of once: to whoever can measure more finely, or put it right. */
const decideUncertain = ({ observation, judgement }: Judged, noticed: ReadonlySet<string>, circumstances: Circumstances): Act[] => {
  const { outcome, reason } = judgement;
  if ((outcome !== 'indeterminate' && outcome !== 'undecidable') || !isNew(observation, noticed, circumstances)) return [];
  if (outcome === 'undecidable') return [{ kind: 'ask', observation, reason, tells: null }];
  const liveReach = isNotOlder(observation.observedAt, circumstances) ? 'alert' : 'inbox';
  const reach = circumstances.mode === 'backfill' ? 'digest' : liveReach;
  return [{ kind: 'notice', observation, reason, tells: { severity: 'indeterminate', reach, isRepeat: false } }];
};

/**
 * What is to be done, and who is to be told, about one threshold, subject, quantity and variant, given what is stored and what is evaluated
 * now; an evaluation of null says that the rule holds no more. The evaluation must be of the whole history: what is not in it was withdrawn.
 * Once the acts are noted, deciding again in the same circumstances does and tells nothing.
 */
export const decide = (known: Known, evaluation: Evaluation | null, circumstances: Circumstances): Act[] => {
  if (evaluation === null) return known.exceedances.flatMap((exceedance) => decideVanished(exceedance, null, circumstances));
  const { matches, unknown } = matchEpisodes(known.exceedances, evaluation.episodes, evaluation.rule.id);
  return [
    ...matches.flatMap((match) => decideMatch(match, evaluation, circumstances)),
    ...unknown.flatMap(({ episode, isSplit }) => decideUnknown(episode, isSplit, evaluation, circumstances)),
    ...evaluation.judged.flatMap((judged) => decideUncertain(judged, known.noticed, circumstances)),
  ];
};
