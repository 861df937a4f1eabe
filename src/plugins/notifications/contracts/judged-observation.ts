import type { Limit, Operator } from './limit';
import type { ThresholdRule } from './threshold';

/** What an observation was compared with. */
export interface ComparedWith {
  /** Which version of which threshold, by its own id. */
  readonly versionId: string;
  readonly operator: Operator;
  /** At least one of the two limits is there. */
  readonly warning: Limit | null;
  readonly critical: Limit | null;
  /** UCUM code of the unit of both. */
  readonly unit: string;
  readonly standing: ThresholdRule['standing'];
  readonly citation: string | null;
}

/**
 * What its team's thresholds say of one observation by itself, without what came before it. `indeterminate`: it may or may not be beyond a
 * limit. `undecidable`: it cannot be compared. `unruled`: no threshold is about it. None of the three is a pass.
 */
export interface JudgedObservation {
  readonly id: string;
  readonly outcome: 'clear' | 'warning' | 'critical' | 'indeterminate' | 'undecidable' | 'unruled';
  /** The threshold that decided; null where none is about it. */
  readonly by: ComparedWith | null;
}
