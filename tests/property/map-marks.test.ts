import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { separateMarks } from '../../src/plugins/portal/web/map/separate-marks';

const room = { width: 360, height: 400, distance: 26 };
/** Many of them in the same spot, as several stations at one mouth of a river are. */
const near = (from: number, to: number) => fc.oneof(fc.integer({ min: from, max: to }), fc.constantFrom(from, to, (from + to) / 2));
const homes = fc.array(fc.record({ x: near(30, 330), y: near(30, 370) }), { maxLength: 60 });

describe('marks on the map', () => {
  it('never hide each other, stay in the picture and are placed the same every time', () => {
    fc.assert(
      fc.property(homes, (points) => {
        const placed = separateMarks(points, room);
        const isApart = placed.every((one, at) =>
          placed.slice(at + 1).every((other) => Math.hypot(one.x - other.x, one.y - other.y) >= room.distance),
        );
        const isInside = placed.every(({ x, y }) => x >= 13 && x <= 347 && y >= 13 && y <= 387);
        expect(separateMarks(points, room)).toEqual(placed);
        return isApart && isInside;
      }),
    );
  });
});
