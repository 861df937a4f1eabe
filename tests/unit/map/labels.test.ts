import { describe, expect, it } from '@jest/globals';
import { placeLabels, type Wish } from '../../../src/plugins/portal/web/map/place-labels';

const room = { width: 200, height: 200 };
const wish = (text: string, ...spots: Wish['spots']): Wish => ({ text, kind: 'town', spots, dot: null });
const place = (wishes: readonly Wish[], marks: Wish['spots'] = []) =>
  placeLabels(wishes, marks, 12, room).map(({ text, x, y }) => [text, x, y]);

describe('names on the map', () => {
  it('stand at the first spot that is free', () => {
    const spots = [
      { x: 100, y: 100 },
      { x: 100, y: 140 },
    ];
    expect(place([wish('Town', ...spots)])).toEqual([['Town', 100, 100]]);
    expect(place([wish('Town', ...spots)], [{ x: 105, y: 95 }])).toEqual([['Town', 100, 140]]);
  });

  it('hide no other name: the one that helps less is left out', () => {
    expect(place([wish('Town', { x: 100, y: 100 }), wish('Lake', { x: 104, y: 104 })])).toEqual([['Town', 100, 100]]);
  });

  it('are never cut by the edge', () => {
    expect(place([wish('A long name', { x: 10, y: 100 }), wish('Lake', { x: 100, y: 3 })])).toEqual([]);
  });
});
