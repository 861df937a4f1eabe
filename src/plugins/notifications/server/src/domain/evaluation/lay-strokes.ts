import type { Series } from '../../../../contracts';
import { groupBy } from '../group-by';

export interface Stroke {
  /** Which of a team's locks the series of this stroke come under, whoever evaluates them. */
  readonly lane: string;
  readonly series: readonly Series[];
}

const lanes = 8;

/** By the subject alone. Any even spread does, as long as it is the same on every server. */
const laneOf = ({ subject }: Series): string => {
  let sum = 0;
  for (let at = 0; at < subject.length; at += 1) sum = (sum * 31 + subject.charCodeAt(at)) % 65_521;
  return String(sum % lanes);
};

/** Cuts series into strokes of one lane each, and lets the lanes take turns, so that those who work side by side seldom meet in one. */
export const layStrokes = (series: readonly Series[], most: number): Stroke[] => {
  const queues = [...groupBy(series, laneOf)].map(([lane, queue]) =>
    Array.from({ length: Math.ceil(queue.length / most) }, (_, n): Stroke => ({ lane, series: queue.slice(n * most, (n + 1) * most) })),
  );
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
};
