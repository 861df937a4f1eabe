/**
 * The median of a time, as bounds: what was not found counts as nothing at least and as its limit at most, what was beyond the range as its
 * limit at least (ADR 12). Exact decimals; `Infinity` where nothing bounds it.
 */
export interface MedianBounds {
  readonly count: number;
  readonly low: string;
  readonly high: string;
}

/** Of one station's newest series: one method, panel, fraction and unit. */
export interface YearlyMedians {
  readonly stationId: string;
  /** The year that ends with the newest reading. */
  readonly latest: MedianBounds;
  /** The year before it; null where nothing was read then. */
  readonly before: MedianBounds | null;
}
