import { useState, type JSX, type PointerEvent, type ReactNode } from 'react';
import type { Chart } from '../../../../../../lib/chart/chart';
import { layOut } from '../../../../../../lib/chart/lay-out';
import { daysBetween, type DayRange } from './zoom-range';

interface ZoomLayerProps {
  readonly chart: Chart;
  readonly onZoom: (range: DayRange) => void;
  readonly children: ReactNode;
}

/** Less is a touch, not a range that somebody draws. */
const leastWidth = 8;

/** Draws a range over the chart, by mouse, pen or finger; up and down the page still scrolls. */
export const ZoomLayer = ({ chart, onZoom, children }: ZoomLayerProps): JSX.Element => {
  const [drawn, setDrawn] = useState<{ readonly start: number; readonly end: number } | null>(null);
  const xOf = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): number => clientX - currentTarget.getBoundingClientRect().left;
  const finish = (): void => {
    setDrawn(null);
    if (drawn === null || Math.abs(drawn.end - drawn.start) < leastWidth) return;
    const { plot, time } = layOut(chart);
    const timeAt = (x: number): number => {
      const part = Math.min(1, Math.max(0, (x - plot.left) / (plot.right - plot.left)));
      return time.from + part * (time.to - time.from);
    };
    onZoom(daysBetween(timeAt(drawn.start), timeAt(drawn.end)));
  };
  return (
    <div
      className="zoom-layer"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrawn({ start: xOf(event), end: xOf(event) });
      }}
      onPointerMove={(event) => {
        if (drawn !== null) setDrawn({ ...drawn, end: xOf(event) });
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        setDrawn(null);
      }}
    >
      {children}
      {drawn === null ? null : (
        <div className="zoom-range" style={{ left: Math.min(drawn.start, drawn.end), width: Math.abs(drawn.end - drawn.start) }} />
      )}
    </div>
  );
};
