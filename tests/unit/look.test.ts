import { describe, expect, it } from '@jest/globals';
import { contrastOf } from '../../src/lib/contrast';
import { composeLookStyles } from '../../src/plugins/portal/server/src/services/look/compose-look-styles';
import { findFaint } from '../../src/plugins/portal/server/src/services/look/find-faint';

describe('the contrast of two colours', () => {
  // As WCAG and its checkers give them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#595959', '#ffffff', 7],
    ['#949494', '#ffffff', 3.03],
    ['#ffff00', '#0000ff', 8],
  ])('%s on %s is %d:1', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

describe('the colours of a look', () => {
  it.each([
    ['#595959', '#949494'],
    ['#0b4f52', '#0e7c7b'],
    ['#000000', '#000000'],
  ])('%s and %s can be read', (colourDeep, colourMark) => {
    expect(findFaint({ colourDeep, colourMark })).toEqual([]);
  });

  it('are named with what they have and what they need where they are too faint', () => {
    expect(findFaint({ colourDeep: '#5A5A5A', colourMark: '#959595' })).toEqual([
      {
        field: 'colourDeep',
        message: 'The deep colour #5A5A5A has a contrast of 6.89:1 with white text on it; it needs 7:1. Choose a darker one.',
      },
      {
        field: 'colourMark',
        message: 'The mark colour #959595 has a contrast of 2.99:1 on white; it needs 3:1. Choose a darker one.',
      },
    ]);
  });

  it('are each judged by itself: a change may name one of them', () => {
    expect(findFaint({ colourMark: '#959595' }).map(({ field }) => field)).toEqual(['colourMark']);
    expect(findFaint({ colourDeep: 'red', colourMark: null })).toEqual([]);
  });

  it('become variables, with a darker and a lighter one of their kind', () => {
    expect(composeLookStyles({ colourDeep: '#204060', colourMark: '#0e7c7b' })).toBe(
      ':root{--colour-deep:#204060;--colour-deeper:#183048;--colour-deep-ground:#e9ecef;--colour-mark:#0e7c7b}',
    );
  });
});
