import type { Exceedance } from './exceedance';
import type { JudgedObservation } from './judged-observation';
import type { Threshold } from './threshold';

/** Which observations, and of which days of observation the exceedances. */
export interface ToAppraise {
  readonly observationIds: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** All that the team's thresholds say of what was observed in some days, at one moment. */
export interface Appraisal {
  /** Each by itself; those that do not stand are left out. */
  readonly judged: readonly JudgedObservation[];
  /** Those that somebody has confirmed and that hold for some of these days. */
  readonly thresholds: readonly Threshold[];
  /** Those that lasted into these days, the earliest first. */
  readonly exceedances: readonly Exceedance[];
}
