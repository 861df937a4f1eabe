import { describe, expect, it } from '@jest/globals';
import { composeMarks, markDistance, type Mark } from '../../../src/plugins/portal/web/map/compose-marks';
import { isDrawn, numberPlaces } from '../../../src/plugins/portal/web/map/number-places';
import type { Frame, Point } from '../../../src/plugins/portal/web/map/projection';
import { composePlace as place, type Told } from '../../helpers/places';

const frame: Frame = { width: 360, height: 400, scale: 100, centre: { longitude: -111, latitude: 57 } };

const marksOf = (...told: readonly Told[]) => composeMarks(frame, numberPlaces(told.map(place), 'en').filter(isDrawn));

const twoMarks = (...told: readonly [Told, Told]): [Mark, Mark] => {
  const [first, second] = marksOf(...told);
  if (first === undefined || second === undefined) throw new Error('Both are drawn.');
  return [first, second];
};
const distanceOf = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

describe('places on the map', () => {
  it('are numbered by their names, as a reader looks for them', () => {
    const numbered = numberPlaces([{ name: 'Creek 10' }, { name: 'Évian' }, { name: 'Creek 9' }, { name: 'alder' }].map(place), 'fr');
    expect(numbered.map(({ number, place: { status } }) => `${String(number)} ${status.station.name}`)).toEqual([
      '1 alder',
      '2 Creek 9',
      '3 Creek 10',
      '4 Évian',
    ]);
  });

  it('are left out where their position is not known, or so far away that nothing is drawn there', () => {
    const numbered = numberPlaces(
      [{ name: 'a', latitude: null }, { name: 'b', longitude: null }, { name: 'c', latitude: '0', longitude: '0' }, { name: 'd' }].map(
        place,
      ),
      'en',
    );
    expect(numbered.filter(isDrawn).map(({ number }) => number)).toEqual([4]);
  });

  it('stand where they are when there is room', () => {
    expect(marksOf({ name: 'a' }, { name: 'b', latitude: '58' })).toMatchObject([
      { at: { x: 180, y: 200 }, home: { x: 180, y: 200 }, leader: null, ring: null },
      { leader: null },
    ]);
  });

  it('step aside when there is none, with a line to the true place', () => {
    const [first, second] = twoMarks({ name: 'a' }, { name: 'b', longitude: '-110.99' });
    expect(first.at).toEqual(first.home);
    expect(second.leader).toEqual([second.home, second.at]);
    expect(distanceOf(first.at, second.at)).toBeGreaterThanOrEqual(markDistance);
  });

  it('have a ring where they are only roughly known, and no line that would end at an exact place', () => {
    const [exact, rough] = twoMarks({ name: 'a' }, { name: 'b', isBlurred: true });
    expect(exact.ring).toBeNull();
    expect(rough.ring).toBeGreaterThanOrEqual(markDistance * 0.75);
    expect(rough.leader?.map((end) => Math.round(distanceOf(end, rough.home)))[0]).toBe(Math.round(rough.ring ?? 0));
  });
});
