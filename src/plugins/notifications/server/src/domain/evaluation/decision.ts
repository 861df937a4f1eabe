import type { Episode } from './episode';
import type { Level, Observation, Reason } from './types';

/** An exceedance as it is stored; one that was retracted is none. */
export interface KnownExceedance {
  readonly id: string;
  /** The version of the threshold by which it was evaluated last. */
  readonly ruleId: string;
  /** Null while it is open. */
  readonly ended: 'cleared' | 'by-person' | 'rule-changed' | null;
  /** The measurement. */
  readonly openedBy: string;
  readonly support: readonly Supporting[];
  readonly current: Level;
  readonly worst: Level;
  /** The worst level of which people were alerted, and when last; null when it is historical. */
  readonly told: { readonly level: Level; readonly at: string } | null;
  readonly inputsHash: string;
}

export interface Supporting {
  readonly observationId: string;
  readonly measurementId: string;
}

/** What is known of one threshold, subject, quantity and variant. At most one exceedance is open. */
export interface Known {
  readonly exceedances: readonly KnownExceedance[];
  /** The observations of which somebody has been told already that they cannot be decided. */
  readonly noticed: ReadonlySet<string>;
}

export interface Acknowledgement {
  /** As bad as it was then. */
  readonly level: Level;
  /** Null: for as long as it lasts. */
  readonly until: string | null;
}

/** Why it is decided anew, and when. */
export interface Circumstances {
  /** The import says it: results of today's work, or of the past. */
  readonly mode: 'live' | 'backfill';
  readonly cause: 'arrival' | 'correction' | 'withdrawal' | 'rule-change';
  /** The observations that this is about; null: all of them. */
  readonly arrived: ReadonlySet<string> | null;
  /** The latest moment of which something was known of this subject before; null: nothing was. */
  readonly newestBefore: string | null;
  /** By measurement, what stands of the series now, by whichever rule it is judged. */
  readonly standing: ReadonlyMap<string, string>;
  readonly now: string;
  /** Of the one that is open. */
  readonly acknowledgement: Acknowledgement | null;
}

export type Severity = Level | 'indeterminate' | 'resolved' | 'retracted';

export interface Telling {
  readonly severity: Severity;
  /** `alert`: on every channel. `inbox`: nobody is disturbed. `digest`: counted, in the one message about the whole. */
  readonly reach: 'alert' | 'inbox' | 'digest';
  /** They have been told as much before. */
  readonly isRepeat: boolean;
}

/** What is to be stored, and whom to tell of it; `tells` is null where nobody is told. */
export type Act =
  | { readonly kind: 'open'; readonly episode: Episode; readonly isHistorical: boolean; readonly tells: Telling | null }
  | {
      /** `continue`: it rests on something else, or more, than it did. `reopen`: what had cleared it does not do so any more. */
      readonly kind: 'worsen' | 'ease' | 'continue' | 'resolve' | 'reopen';
      readonly exceedance: string;
      readonly episode: Episode;
      readonly tells: Telling | null;
    }
  | {
      /** It should never have been there. */
      readonly kind: 'retract';
      readonly exceedance: string;
      readonly reason: 'correction' | 'withdrawal' | 'late-arrival';
      readonly before: string;
      /** What the observation is now; null when it is no more. */
      readonly after: string | null;
      readonly tells: Telling | null;
    }
  | { readonly kind: 'close'; readonly exceedance: string; readonly reason: 'rule-changed'; readonly tells: null }
  /** What had cleared it came in between two that are one: it is part of the other now. */
  | { readonly kind: 'merge'; readonly exceedance: string; readonly tells: null }
  | { readonly kind: 'notice'; readonly observation: Observation; readonly reason: Reason; readonly tells: Telling }
  /** Nobody is alerted: somebody has to put a unit or a value right. */
  | { readonly kind: 'ask'; readonly observation: Observation; readonly reason: Reason; readonly tells: null };
