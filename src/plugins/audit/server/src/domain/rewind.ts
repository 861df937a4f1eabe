import { toCanonicalJson } from './canonical-json';
import type { Step, Values } from './unsealed-event';

/** A record's values at a moment as canonical JSON; null while there is none. */
export type Image = string | null;

const parse = (image: string): Values => JSON.parse(image) as Values;

const isThere = (member: [string, string | null]): member is [string, string] => member[1] !== null;

const format = (values: Values): string => toCanonicalJson(Object.fromEntries(Object.entries(values).filter(isThere)));

/** What there was before an event that left `after`. */
export const undo = ({ action, prior }: Step, after: Image): Image => {
  if (action === 'insert' || action === 'baseline') return null;
  if (action === 'delete') return prior === null ? null : format(prior);
  if (after === null) return null;
  return prior === null ? after : format({ ...parse(after), ...prior });
};

/**
 * What each of a record's events left behind, from how the record is now. `steps` are its newest events in their order, without a gap to
 * the present.
 */
export const rewind = (steps: readonly Step[], present: Image): Image[] => {
  const images: Image[] = [];
  let image = present;
  for (const step of [...steps].reverse()) {
    images.push(step.action === 'delete' ? null : image);
    image = undo(step, image);
  }
  return images.reverse();
};
