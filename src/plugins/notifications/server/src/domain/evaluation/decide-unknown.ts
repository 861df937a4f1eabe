import type { Act, Circumstances, Telling } from './decision';
import { worstOf, type Episode } from './episode';
import type { Evaluation } from './evaluate';
import { isNewest } from './news';
import type { Level } from './types';

/**
 * Live, still open, and about how things stand now: then people are alerted. What a newer observation has cleared is history, and so is what
 * is older than the newest known. A correction or withdrawal that makes an exceedance appear is told whatever its age: it is news.
 */
export const isAlerting = ({ clearedBy, steps }: Episode, circumstances: Circumstances): boolean => {
  const { mode, cause } = circumstances;
  if (mode === 'backfill' || cause === 'rule-change' || clearedBy !== null) return false;
  return cause !== 'arrival' || steps.some((step) => isNewest(step, circumstances));
};

/** The worst among the newest: people have not been told of any of them. */
const newestLevelOf = ({ steps, current }: Episode, circumstances: Circumstances): Level =>
  worstOf(steps.filter((step) => isNewest(step, circumstances)).map(({ level }) => level)) ?? current;

const reaches = ({ inputs }: Episode, { judged }: Evaluation, arrived: ReadonlySet<string>): boolean => {
  const first = judged.find(({ observation }) => arrived.has(observation.id))?.observation.observedAt;
  const last = inputs.at(-1)?.observedAt;
  return first !== undefined && last !== undefined && Date.parse(last) >= Date.parse(first);
};

/** What is open, or stood in for something that is stored, is always noted. What is over only if what has just come can be its cause. */
const isConcerned = (episode: Episode, isSplit: boolean, evaluation: Evaluation, circumstances: Circumstances): boolean => {
  if (episode.clearedBy === null || isSplit) return true;
  const { mode, cause, arrived } = circumstances;
  if (cause === 'rule-change') return mode === 'backfill';
  if (cause === 'withdrawal') return false;
  return arrived === null || reaches(episode, evaluation, arrived);
};

const tellUnknown = (episode: Episode, isSplit: boolean, circumstances: Circumstances): Telling | null => {
  if (isAlerting(episode, circumstances)) return { severity: newestLevelOf(episode, circumstances), reach: 'alert', isRepeat: false };
  const { mode, cause } = circumstances;
  if (isSplit) return null;
  if (mode === 'backfill') return { severity: episode.worst, reach: 'digest', isRepeat: false };
  return cause === 'rule-change' ? null : { severity: episode.worst, reach: 'inbox', isRepeat: false };
};

/** An episode that is stored nowhere. */
export const decideUnknown = (episode: Episode, isSplit: boolean, evaluation: Evaluation, circumstances: Circumstances): Act[] => {
  if (!isConcerned(episode, isSplit, evaluation, circumstances)) return [];
  const isHistorical = !isAlerting(episode, circumstances);
  return [{ kind: 'open', episode, isHistorical, tells: tellUnknown(episode, isSplit, circumstances) }];
};
