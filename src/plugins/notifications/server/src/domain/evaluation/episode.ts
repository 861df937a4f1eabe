import type { Level, Observation } from './types';

/** One moment beyond a limit while an episode was open. */
export interface Step {
  readonly observations: readonly Observation[];
  /** The level of the episode from here on. */
  readonly level: Level;
  /** The moment before was beyond too: the value stays there, and does not merely play about the limit. */
  readonly isSustained: boolean;
}

/** From when a rule's limit was passed, often enough, until it was cleared. */
export interface Episode {
  /** With it the limit was passed often enough. */
  readonly openedBy: Observation;
  readonly current: Level;
  readonly worst: Level;
  /** From the opening one on, in the order of time. */
  readonly steps: readonly Step[];
  /** All observations beyond a limit that it rests on, also those that alone were too few to open it. */
  readonly support: readonly Observation[];
  /** Null while it is open. */
  readonly clearedBy: Observation | null;
  /** All that was looked at, from the first of its window until it was cleared: evaluated again, they give this episode again. */
  readonly inputs: readonly Observation[];
  readonly inputsHash: string;
}

export const worseLevel = (one: Level, other: Level): Level => (one === 'critical' ? one : other);

export const isWorse = (one: Level, other: Level): boolean => one === 'critical' && other === 'warning';

export const worstOf = (levels: readonly Level[]): Level | null => {
  if (levels.length === 0) return null;
  return levels.includes('critical') ? 'critical' : 'warning';
};
