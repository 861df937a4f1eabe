import type { Acknowledgement, Circumstances, KnownExceedance, Telling } from './decision';
import { isWorse, worstOf, type Episode } from './episode';
import { isNewest, isNews } from './news';
import type { Level } from './types';

const isInForce = ({ until }: Acknowledgement, now: string): boolean => until === null || Date.parse(until) > Date.parse(now);

/** The worst that is new about how things stand. */
const findNewLevel = (exceedance: KnownExceedance, episode: Episode, circumstances: Circumstances): Level | null => {
  const levels = episode.steps.filter((step) => isNews(step, circumstances)).map(({ level }) => level);
  const last = episode.steps.at(-1);
  // An older one that arrives late can be what makes the newest critical, when two are needed for it.
  const hasWorsened = last !== undefined && isNewest(last, circumstances) && isWorse(episode.current, exceedance.current);
  return worstOf(hasWorsened ? [...levels, episode.current] : levels);
};

/**
 * Who has acknowledged it is told again when it is worse than what they know. Nobody having done so, people are told that it has become
 * worse, or that it stays beyond the limit; not that it is better, nor when it merely plays about the limit without having been cleared.
 */
const isWorthTelling = (level: Level, { told, current }: KnownExceedance, episode: Episode, circumstances: Circumstances): boolean => {
  const { cause, acknowledgement, now } = circumstances;
  if (acknowledgement !== null && isInForce(acknowledgement, now)) return isWorse(level, acknowledgement.level);
  if (told === null || isWorse(level, told.level)) return true;
  if (episode.current !== current) return isWorse(episode.current, current);
  return cause === 'arrival' && (episode.steps.at(-1)?.isSustained ?? false);
};

const alertOf = (level: Level, { told }: KnownExceedance): Telling => ({
  severity: level,
  reach: 'alert',
  isRepeat: told !== null && !isWorse(level, told.level),
});

/** Of one that was known to be open and still is, and whose observations have changed. */
export const tellChanged = (exceedance: KnownExceedance, episode: Episode, circumstances: Circumstances): Telling | null => {
  if (circumstances.cause === 'rule-change') return null;
  const isWorseThanKnown = isWorse(episode.worst, exceedance.worst);
  if (circumstances.mode === 'backfill') return isWorseThanKnown ? { severity: episode.worst, reach: 'digest', isRepeat: false } : null;
  const level = findNewLevel(exceedance, episode, circumstances);
  if (level !== null && isWorthTelling(level, exceedance, episode, circumstances)) return alertOf(level, exceedance);
  return isWorseThanKnown && level === null ? { severity: episode.worst, reach: 'inbox', isRepeat: false } : null;
};

/** The time for which it was acknowledged has passed, and it is still open. Said once. */
export const tellUnattended = (exceedance: KnownExceedance, episode: Episode, circumstances: Circumstances): Telling | null => {
  const { mode, cause, acknowledgement, now } = circumstances;
  const until = acknowledgement?.until ?? null;
  if (mode === 'backfill' || cause === 'rule-change' || until === null || exceedance.told === null) return null;
  const isDue = Date.parse(until) <= Date.parse(now) && Date.parse(exceedance.told.at) < Date.parse(until);
  return isDue ? alertOf(episode.current, exceedance) : null;
};
