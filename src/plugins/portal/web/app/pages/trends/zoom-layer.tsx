import { useMemo, useState, type JSX, type PointerEvent, type ReactNode } from 'react';
import type { Chart } from '../../../../../../lib/chart/chart';
import { layOut } from '../../../../../../lib/chart/lay-out';
import { placePoints, type NearPoint } from './nearest-point';
import { PointNote } from './point-note';
import { daysBetween, type DayRange } from './zoom-range';

interface ZoomLayerProps {
  readonly chart: Chart;
  readonly onZoom: (range: DayRange) => void;
  readonly children: ReactNode;
}

/** Less is a touch, not a range that somebody draws. */
const leastWidth = 8;

const placeOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): { readonly x: number; readonly y: number } => {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};

/** Draws a range over the chart, by mouse, pen or finger, and tells what is pointed at; up and down the page still scrolls. */
export const ZoomLayer = ({ chart, onZoom, children }: ZoomLayerProps): JSX.Element => {
  const [drawn, setDrawn] = useState<{ readonly start: number; readonly end: number } | null>(null);
  const [near, setNear] = useState<NearPoint | null>(null);
  const findPoint = useMemo(() => placePoints(chart), [chart]);
  const finish = (): void => {
    setDrawn(null);
    if (drawn === null || Math.abs(drawn.end - drawn.start) < leastWidth) return;
    const { plot, time } = layOut(chart);
    const timeAt = (x: number): number => {
      const part = Math.min(1, Math.max(0, (x - plot.left) / (plot.right - plot.left)));
      return time.from + part * (time.to - time.from);
    };
    setNear(null);
    onZoom(daysBetween(timeAt(drawn.start), timeAt(drawn.end)));
  };
  return (
    <div
      className="zoom-layer"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, y } = placeOf(event);
        setDrawn({ start: x, end: x });
        setNear(findPoint(x, y));
      }}
      onPointerMove={(event) => {
        const { x, y } = placeOf(event);
        if (drawn !== null) setDrawn({ ...drawn, end: x });
        setNear(findPoint(x, y));
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        setDrawn(null);
      }}
      onPointerLeave={({ pointerType }) => {
        // A finger leaves with each lift, and what it has touched is to be read then.
        if (pointerType === 'mouse') setNear(null);
      }}
    >
      {children}
      {near === null ? null : <PointNote chart={chart} near={near} />}
      {drawn === null ? null : (
        <div className="zoom-range" style={{ left: Math.min(drawn.start, drawn.end), width: Math.abs(drawn.end - drawn.start) }} />
      )}
    </div>
  );
};
