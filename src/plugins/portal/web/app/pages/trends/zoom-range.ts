/** First and last day, UTC, both of them shown. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const numberOf = (day: string): number => Math.round(Date.parse(day) / dayMs);

/** The days between two moments, whichever of them is the earlier. */
export const daysBetween = (one: number, other: number): DayRange => ({
  from: dayOf(Math.min(one, other)),
  to: dayOf(Math.max(one, other)),
});

export const zoomDeeds = ['nearer', 'farther', 'earlier', 'later'] as const;
type ZoomDeed = (typeof zoomDeeds)[number];

/** By how much of its length each end moves: half of it is left, it is doubled, or it is pushed along by half. */
const moves: Readonly<Record<ZoomDeed, readonly [first: number, last: number]>> = {
  nearer: [0.25, -0.25],
  farther: [-0.5, 0.5],
  earlier: [-0.5, -0.5],
  later: [0.5, 0.5],
};

/** A day is the least that is shown. The ends stay within the years that the API knows. */
export const zoom = ({ from, to }: DayRange, deed: ZoomDeed): DayRange => {
  const [first, last] = [numberOf(from), numberOf(to)];
  const length = Math.max(last - first, deed === 'nearer' ? 0 : 1);
  const [start, end] = moves[deed].map((part, place) => {
    const moved = (place === 0 ? first : last) + Math.round(part * length);
    return Math.min(Math.max(moved, numberOf('1900-01-01')), numberOf('2199-12-31'));
  });
  return daysBetween((start ?? first) * dayMs, (end ?? last) * dayMs);
};
