import type { Circumstances } from './decision';
import type { Step } from './episode';

/** All of a step are of one moment. */
const momentOf = ({ observations }: Step): string => observations[0]?.observedAt ?? '';

/** Nothing later was known: however late the laboratory was, this is how things stand. */
export const isNotOlder = (observedAt: string, { newestBefore }: Circumstances): boolean =>
  newestBefore === null || Date.parse(observedAt) >= Date.parse(newestBefore);

export const isNewest = (step: Step, circumstances: Circumstances): boolean => isNotOlder(momentOf(step), circumstances);

/** How things stand, and nobody knew it before. */
export const isNews = (step: Step, circumstances: Circumstances): boolean => {
  const { arrived, newestBefore } = circumstances;
  if (arrived !== null) return isNewest(step, circumstances) && step.observations.some(({ id }) => arrived.has(id));
  return newestBefore === null || Date.parse(momentOf(step)) > Date.parse(newestBefore);
};
