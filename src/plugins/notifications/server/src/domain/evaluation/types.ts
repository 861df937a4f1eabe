/** What was observed, as evaluation needs it. Amounts are decimals as text, moments are ISO instants in UTC. */
export interface Observation {
  /** Of this version of it. */
  readonly id: string;
  /** Stays the same through corrections. */
  readonly measurementId: string;
  readonly subject: string;
  readonly group: string | null;
  readonly quantity: string;
  readonly variant: string | null;
  readonly method: string;
  /** UCUM. */
  readonly unit: string;
  readonly value: string | null;
  /** In the place of a value: on which side of which limit it lies; the limit may be unknown. */
  readonly bound: Bound | null;
  /** Seen, but too little for a reliable figure; or called an estimate by its source. */
  readonly isEstimated: boolean;
  readonly isPreliminary: boolean;
  readonly observedAt: string;
  readonly revision: number;
}

export interface Bound {
  readonly side: 'below' | 'above';
  readonly limit: string | null;
}

export type Operator = 'above' | 'at-or-above' | 'below' | 'at-or-below' | 'outside';

/** One number, or for `outside` a pair. */
export type Limit = { readonly at: string } | { readonly low: string; readonly high: string };

export type Scope = { readonly kind: 'team' } | { readonly kind: 'group' | 'subject'; readonly id: string };

/** Days of the year, `MM-DD`, both included; it may go over the turn of the year. */
export interface Season {
  readonly from: string;
  readonly to: string;
}

/** One version of a threshold. */
export interface Rule {
  /** Of this version of it. */
  readonly id: string;
  /** Stays the same through versions. */
  readonly thresholdId: string;
  readonly version: number;
  readonly quantity: string;
  /** Null: every variant, and none. */
  readonly variant: string | null;
  readonly unit: string;
  readonly scope: Scope;
  readonly operator: Operator;
  /** At least one of the two limits is there. */
  readonly warning: Limit | null;
  readonly critical: Limit | null;
  /** On its good side an exceedance ends; null: at the mildest limit itself. A pair of limits has no such value. */
  readonly clear: string | null;
  /** So many of the last so many. */
  readonly occurrences: { readonly needed: number; readonly of: number };
  /** So many clear ones in a row end an exceedance. */
  readonly clearAfter: number;
  readonly season: Season | null;
  /** Empty: all of them. */
  readonly methods: readonly string[];
  /** Estimated values count in full, as a warning at most, or not at all. */
  readonly estimated: 'full' | 'capped' | 'ignored';
  readonly standing: 'binding' | 'guideline' | 'operational' | 'demo';
  readonly effectiveFrom: string | null;
  /** The first moment at which it no longer holds. */
  readonly effectiveTo: string | null;
}

export type Level = 'warning' | 'critical';

/**
 * `indeterminate`: it may or may not be beyond a limit, and nobody can tell from what is known. `undecidable`: it cannot be compared at all,
 * which somebody must put right. Neither is ever a pass.
 */
export type Outcome = 'clear' | Level | 'indeterminate' | 'undecidable' | 'not-counted';

/** Why an observation is no matter of a rule. */
export type Misfit = 'other-quantity' | 'other-variant' | 'out-of-scope' | 'other-method' | 'not-in-effect' | 'out-of-season';

export type UnitFault = 'unit-unknown' | 'unit-incomparable';

/** Stable codes: people's words for them stand elsewhere. */
export type Reason =
  | 'within-limits'
  | 'beyond-warning'
  | 'beyond-critical'
  // A bound that lies beyond the warning limit for certain, and perhaps beyond the critical one.
  | 'at-least-warning'
  // Not found, but it could have been there: the limit of detection lies beyond a limit of the rule.
  | 'limit-above-threshold'
  // More than could be measured, and less could be measured than the rule asks for.
  | 'range-below-threshold'
  | 'limit-unknown'
  | 'estimated-capped'
  | 'estimated-ignored'
  | 'value-missing'
  | 'value-unreadable'
  | UnitFault
  | Misfit;

/** What one rule says of one observation. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** Set where it is an exceedance. */
  readonly level: Level | null;
  /** Value ÷ limit with four significant digits; null for a bound, which is no value, and where a quotient says nothing. */
  readonly ratio: string | null;
  /** The amount that was compared (a value, or the limit of a bound) in the rule's unit; null where no decimal says it exactly. */
  readonly compared: string | null;
  /** Far enough on the good side to end an exceedance. */
  readonly isClearing: boolean;
}
