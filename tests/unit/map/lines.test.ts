import { describe, expect, it } from '@jest/globals';
import { drawLines, drawRings } from '../../../src/plugins/portal/web/map/draw-lines';
import type { Frame, Spot } from '../../../src/plugins/portal/web/map/projection';

/** At the equator a degree is ten units either way. */
const frame: Frame = { width: 100, height: 100, scale: 10, centre: { longitude: 0, latitude: 0 } };
const spots = (...pairs: readonly (readonly [number, number])[]): Spot[] => pairs.map(([longitude, latitude]) => ({ longitude, latitude }));

describe('lines of the map', () => {
  it('are drawn by steps', () => {
    expect(drawLines(frame, [spots([0, 0], [1, 0], [2, 0])])).toBe('M50 50l10 0l10 0');
  });

  it('are cut where the frame ends, and go on where they come back', () => {
    const line = spots([0, 0], [4, 0], [8, 0], [20, 0], [20, 3], [8, 3], [4, 3]);
    expect(drawLines(frame, [line])).toBe('M50 50l40 0l40 0M130 20l-40 0');
  });

  it('are not drawn where nothing of them is seen', () => {
    expect(drawLines(frame, [spots([20, 20], [30, 20])])).toBe('');
    expect(drawRings(frame, [spots([20, 20], [30, 20], [30, 30], [20, 20])])).toBe('');
  });

  it('leave out points too near to each other to be told apart, but never their ends', () => {
    expect(drawLines(frame, [spots([0, 0], [0.05, 0], [0.5, 0], [0.55, 0])])).toBe('M50 50l5 0l0.5 0');
  });
});

describe('rings of the map', () => {
  it('are closed, and whole even where the frame cuts them', () => {
    expect(drawRings(frame, [spots([4, 0], [8, 0], [8, 4], [4, 4], [4, 0])])).toBe('M90 50l40 0l0 -40l-40 0z');
  });

  it('are left out when they are too small to be seen', () => {
    expect(drawRings(frame, [spots([0, 0], [0.05, 0], [0.05, 0.05], [0, 0])])).toBe('');
  });
});
