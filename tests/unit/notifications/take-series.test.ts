import { describe, expect, it } from '@jest/globals';
import { cutStrokes, takeSeries } from '../../../src/plugins/notifications/server/src/domain/preview/take-series';

const of = (...totals: number[]) => totals.map((total, at) => ({ name: String(at), total }));
const names = (series: readonly { readonly name: string }[]) => series.map(({ name }) => name).join('');

describe('series that are too many to look at', () => {
  it('are taken whole, as many as there is room for', () => {
    const { taken, leftOut } = takeSeries(of(60, 30, 20, 10, 1), 100);
    expect([names(taken), names(leftOut)]).toEqual(['013', '24']);
  });

  it('are all taken where there is just enough room', () => {
    expect(takeSeries(of(60, 40), 100).leftOut).toEqual([]);
  });
});

describe('strokes', () => {
  it('have no more in them than is wanted, but for a series that is longer', () => {
    expect(cutStrokes(of(4, 6, 1, 25, 3, 0), 10).map(names)).toEqual(['01', '2', '3', '45']);
  });

  it('of nothing are none', () => {
    expect(cutStrokes([], 10)).toEqual([]);
  });
});
