import type { KnownExceedance } from './decision';
import type { Episode } from './episode';

/** What is stored, and what is evaluated now. */
export interface Match {
  readonly exceedance: KnownExceedance;
  /** Null when nothing of it is left. `absorbed`: it has become part of another one's. */
  readonly episode: Episode | 'absorbed' | null;
}

export interface Matching {
  readonly matches: readonly Match[];
  /** Episodes that are not stored; `isSplit` when one that is stored rested on the same observations. */
  readonly unknown: readonly { readonly episode: Episode; readonly isSplit: boolean }[];
}

type EpisodeOf = ReadonlyMap<string, Episode>;

/** By measurement, which stays the same through corrections. None supports two episodes. */
const indexSupport = (episodes: readonly Episode[]): EpisodeOf =>
  new Map(episodes.flatMap((episode) => episode.support.map(({ measurementId }) => [measurementId, episode] as const)));

/** The episodes that rest on what an exceedance rests on, in the order of time. */
const listShared = ({ support }: KnownExceedance, episodes: readonly Episode[], episodeOf: EpisodeOf): Episode[] => {
  const shared = new Set(support.map(({ measurementId }) => episodeOf.get(measurementId)));
  return episodes.filter((episode) => shared.has(episode));
};

/** What ended under an earlier rule, or because another came, has nothing to do with what is open under this one. */
const mayBe = (exceedance: KnownExceedance, { clearedBy }: Episode, ruleId: string): boolean => {
  if (clearedBy !== null || exceedance.ended === null || exceedance.ended === 'by-person') return true;
  return exceedance.ruleId === ruleId;
};

/** Of several the one that an open exceedance goes on in is the last; an ended one is where it was opened. */
const pick = (episodes: readonly Episode[], { ended, openedBy }: KnownExceedance, episodeOf: EpisodeOf): Episode | undefined => {
  if (ended === null) return episodes.at(-1);
  const opened = episodeOf.get(openedBy);
  return opened !== undefined && episodes.includes(opened) ? opened : episodes[0];
};

/** Each stored exceedance with its episode, and no episode twice: the open one is asked first. */
export const matchEpisodes = (exceedances: readonly KnownExceedance[], episodes: readonly Episode[], ruleId: string): Matching => {
  const episodeOf = indexSupport(episodes);
  const free = new Set(episodes);
  const inOrder = [...exceedances.filter(({ ended }) => ended === null), ...exceedances.filter(({ ended }) => ended !== null)];
  const matches = inOrder.map((exceedance): Match => {
    const shared = listShared(exceedance, episodes, episodeOf).filter((episode) => mayBe(exceedance, episode, ruleId));
    const left = shared.filter((episode) => free.has(episode));
    const picked = pick(left, exceedance, episodeOf);
    if (picked === undefined) return { exceedance, episode: shared.length === 0 ? null : 'absorbed' };
    free.delete(picked);
    return { exceedance, episode: picked };
  });
  const known = new Set(exceedances.flatMap(({ support }) => support.map(({ measurementId }) => measurementId)));
  const isSplit = ({ support }: Episode) => support.some(({ measurementId }) => known.has(measurementId));
  return { matches, unknown: [...free].map((episode) => ({ episode, isSplit: isSplit(episode) })) };
};
