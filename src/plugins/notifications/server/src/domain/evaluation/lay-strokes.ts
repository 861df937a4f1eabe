import type { Series } from '../../../../contracts';
import { groupBy } from '../group-by';

export interface Stroke {
  /** Which of a team's locks the series of this stroke come under, whoever evaluates them. */
  readonly lanes: readonly string[];
  readonly series: readonly Series[];
}

const lanes = 8;

/** By the subject alone. Any even spread does, as long as it is the same on every server. */
const laneOf = ({ subject }: Series): string => {
  let sum = 0;
  for (let at = 0; at < subject.length; at += 1) sum = (sum * 31 + subject.charCodeAt(at)) % 65_521;
  return String(sum % lanes);
};

/**
 * Cuts series into strokes. What fits into one is one, so that its people are told once. Of more, each stroke keeps to one lane, and the lanes
 * take turns, so that those who work side by side seldom meet in one.
 */
export const layStrokes = (series: readonly Series[], most: number): Stroke[] => {
  const ofLanes = groupBy(series, laneOf);
  if (series.length <= most) return series.length === 0 ? [] : [{ lanes: [...ofLanes.keys()].sort(), series }];
  const queues = [...ofLanes].map(([lane, queue]) =>
    Array.from({ length: Math.ceil(queue.length / most) }, (_, n) => ({ lanes: [lane], series: queue.slice(n * most, (n + 1) * most) })),
  );
  const longest = Math.max(...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
};
