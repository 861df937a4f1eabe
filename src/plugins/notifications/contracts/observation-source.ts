import type { Sql } from '../../../lib/database';

/** Something that a rule names, as people know it. */
export interface NamedThing {
  readonly kind: 'quantity' | 'group' | 'subject';
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The names that a rule uses. */
export interface UsedNames {
  readonly quantity: string;
  readonly variant: string | null;
  /** Each as "context/code". */
  readonly methods: readonly string[];
  readonly scope: { readonly kind: 'team' } | { readonly kind: 'group' | 'subject'; readonly code: string };
}

/** What the names stand for, in one team. */
export interface MeantByNames {
  /** In which unit the quantity is told; null when nobody knows it. */
  readonly unit: string | null;
  readonly isVariantKnown: boolean;
  readonly unknownMethods: readonly string[];
  /** Of the group or subject; null when the team has none of that code, and when all of the team is meant. */
  readonly scopeId: string | null;
}

/** By id, what is to be told by name. */
export interface AskedNames {
  readonly quantities: readonly string[];
  readonly groups: readonly string[];
  readonly subjects: readonly string[];
}

/** What was observed of one subject belongs together. */
export interface Series {
  readonly subject: string;
  readonly quantity: string;
  readonly variant: string | null;
}

/** What of the series a source concerns, by the quantities that somebody watches. */
export interface AskedSeries {
  readonly sourceId: string;
  readonly quantities: readonly string[];
}

/**
 * Where observations come from: the layer that has them registers this. Rows of the view are those that stand, under the reader's own row
 * security; docs/thresholds.md tells its columns.
 */
export interface ObservationSource {
  readonly name: string;
  readonly view: `${string}.${string}`;
  readonly findMeaning: (sql: Sql, teamId: string, names: UsedNames) => Promise<MeantByNames>;
  /** The series to which the source brought something, also what does not stand any more. */
  readonly listTouched: (sql: Sql, teamId: string, asked: AskedSeries) => Promise<Series[]>;
  readonly listNames: (sql: Sql, teamId: string, asked: AskedNames) => Promise<NamedThing[]>;
}
