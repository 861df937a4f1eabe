import type { Reading } from '../../../../api/station/contracts';
import { amountOf, kindOf } from './tell-point';

/** A reading placed in a picture: where, and whether it was measured or only bounded by a limit. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly kind: 'value' | 'below' | 'above';
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly padding: number;
}

/**
 * Places readings, oldest left, zero at the bottom. Readings without any amount to draw are left out. Here exact decimals become binary
 * numbers: a picture may round.
 */
export const scaleReadings = (readings: readonly Reading[], { width, height, padding }: Frame): Mark[] => {
  const drawn = readings.flatMap((reading) => {
    const amount = amountOf(reading);
    return amount === null ? [] : [{ at: Date.parse(reading.sampledAt), amount: Number(amount), kind: kindOf(reading) }];
  });
  const times = drawn.map(({ at }) => at);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const highest = Math.max(...drawn.map(({ amount }) => amount));
  const round = (value: number) => Math.round(value * 10) / 10;
  return drawn.map(({ at, amount, kind }) => ({
    x: round(span === 0 ? width / 2 : padding + ((at - first) / span) * (width - 2 * padding)),
    y: round(height - padding - (highest <= 0 ? 0 : (Math.max(amount, 0) / highest) * (height - 2 * padding))),
    kind,
  }));
};
