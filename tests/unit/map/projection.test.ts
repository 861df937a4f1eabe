import { describe, expect, it } from '@jest/globals';
import {
  boundsOf,
  composeScaleBar,
  fitFrame,
  kilometreAt,
  project,
  roughRadius,
  type Frame,
} from '../../../src/plugins/portal/web/map/projection';

const room = { width: 360, height: 400, margin: 30, leastSpan: 1 };
const frame: Frame = { width: 360, height: 400, scale: 100, centre: { longitude: -111, latitude: 57 } };

describe('a frame of the map', () => {
  it('has its centre in its middle, east to the right and north above', () => {
    expect(project(frame, frame.centre)).toEqual({ x: 180, y: 200 });
    expect(project(frame, { longitude: -110, latitude: 57 })).toEqual({ x: 280, y: 200 });
    const north = project(frame, { longitude: -111, latitude: 58 });
    // At this latitude a degree north is as long as one east divided by its cosine.
    expect(north.x).toBe(180);
    expect(200 - north.y).toBeCloseTo(100 / Math.cos((57.5 * Math.PI) / 180), 0);
  });

  it('holds all that it is made for, with its margin, as large as there is room', () => {
    const spots = [
      { longitude: -113, latitude: 54.7 },
      { longitude: -111, latitude: 58.6 },
      { longitude: -111.5, latitude: 57 },
    ];
    const made = fitFrame(spots, room);
    const points = spots.map((spot) => project(made, spot));
    expect(Math.min(...points.map(({ y }) => y))).toBeCloseTo(30, 0);
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(370, 0);
    expect(points.every(({ x }) => x >= 30 && x <= 330)).toBe(true);
  });

  it('looks at a single place from so far that something else is seen', () => {
    const made = fitFrame([frame.centre], room);
    expect(made.centre.latitude).toBeCloseTo(57, 9);
    const [west, , east] = boundsOf(made);
    expect(east - west).toBeCloseTo(1.2, 9);
  });

  it('is made for something', () => {
    expect(() => fitFrame([], room)).toThrow(RangeError);
  });

  it('tells its corners', () => {
    const [west, south, east, north] = boundsOf(frame);
    expect(project(frame, { longitude: west, latitude: north })).toEqual({ x: 0, y: 0 });
    expect(project(frame, { longitude: east, latitude: south })).toEqual({ x: 360, y: 400 });
  });
});

describe('distances on the map', () => {
  it('are longer the farther north they are', () => {
    expect(kilometreAt(frame, 0)).toBeCloseTo(100 / 111.32, 9);
    expect(kilometreAt(frame, 60)).toBeCloseTo(200 / 111.32, 9);
  });

  it('are told by a bar of a round number of kilometres that is not longer than it may be', () => {
    expect(composeScaleBar(frame, 120)).toEqual({ kilometres: 50, length: 82.5 });
    expect(composeScaleBar({ ...frame, scale: 1000 }, 120)).toEqual({ kilometres: 5, length: 82.5 });
  });

  it('put every place that is rounded to this one within its ring', () => {
    const centre = { longitude: -111.5, latitude: 57.1 };
    const middle = project(frame, centre);
    const radius = roughRadius(frame, centre);
    for (const east of [-0.05, 0, 0.05])
      for (const north of [-0.05, 0, 0.05]) {
        const { x, y } = project(frame, { longitude: centre.longitude + east, latitude: centre.latitude + north });
        expect(Math.hypot(x - middle.x, y - middle.y)).toBeLessThanOrEqual(radius + 0.1);
      }
  });
});
