import type { StationStatus } from '../../../api/station/contracts';

export type { MedianBounds, Reading, YearlyMedians } from '../../../api/station/contracts';
export type { ComparedWith, JudgedObservation } from '../../notifications/contracts';

/** What a community is told of a place: by a shape, a word and a colour, never by one of them alone. */
export const placeLevels = ['below', 'near', 'above', 'unknown'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** Why it cannot be told yet. */
export const whysUnknown = ['no-result', 'not-released', 'no-alert-level', 'limit-too-high', 'not-comparable'] as const;
export type WhyUnknown = (typeof whysUnknown)[number];

/** How the amounts of the last year stand to those of the year before it. */
export const placeTrends = ['rising', 'falling', 'steady', 'unknown'] as const;
export type PlaceTrend = (typeof placeTrends)[number];

/** With what the latest result was compared. Amounts are exact decimals, as whoever set them wrote them. */
export interface AlertLevel {
  /** Beyond this it is told as above. */
  readonly above: string;
  /** Beyond this it is told as near; null where nothing was set. */
  readonly near: string | null;
  /** UCUM code of the unit of both. */
  readonly unit: string;
  readonly standing: 'binding' | 'guideline' | 'operational' | 'demo';
  readonly citation: string | null;
}

/** A place that the public may read about, with what was found there. */
export interface PlaceStatus {
  /** Who measures there. */
  readonly team: { readonly slug: string; readonly name: string };
  /** What people there call it; else what whoever measures there does. */
  readonly name: string;
  readonly status: StationStatus;
  readonly level: PlaceLevel;
  /** Set where, and only where, the level is unknown. */
  readonly why: WhyUnknown | null;
  readonly alertLevel: AlertLevel | null;
  readonly trend: PlaceTrend;
  /** The newest reading is more than a year old. */
  readonly isOld: boolean;
}
