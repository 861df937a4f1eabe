import type { Chart, ChartPoint } from '../../../../../../lib/chart/chart';
import { layOut } from '../../../../../../lib/chart/lay-out';

export interface NearPoint {
  /** Of the series in the chart. */
  readonly place: number;
  readonly point: ChartPoint;
  /** In pixels of the picture. */
  readonly x: number;
  readonly y: number;
}

/** Farther away, nobody points at it; a finger is that wide. */
const reachPixels = 24;

/** Finds the point that somebody points at; asked for each move, so everything is placed once. */
export const placePoints = (chart: Chart): ((x: number, y: number) => NearPoint | null) => {
  const { plot, time, amount, dots } = layOut(chart);
  const placed = chart.series.flatMap(({ points }, place) =>
    points.flatMap((point, at): NearPoint[] => {
      const dot = dots[place]?.[at];
      if (dot === undefined) return [];
      const x = plot.left + ((dot.time - time.from) / (time.to - time.from)) * (plot.right - plot.left);
      const y = plot.bottom - ((dot.amount - amount.from) / (amount.to - amount.from)) * (plot.bottom - plot.top);
      return [{ place, point, x, y }];
    }),
  );
  return (x, y) => {
    const nearest = placed.reduce<{ near: NearPoint | null; away: number }>(
      (best, near) => {
        const away = Math.hypot(near.x - x, near.y - y);
        return away < best.away ? { near, away } : best;
      },
      { near: null, away: reachPixels },
    );
    return nearest.near;
  };
};
