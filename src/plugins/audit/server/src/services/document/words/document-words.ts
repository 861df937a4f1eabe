import type { Deed, FieldChange } from '../../../../../contracts';

/** What a document says beside what was recorded. */
export interface DocumentWords {
  readonly title: string;
  readonly page: string;
  readonly of: string;
  readonly team: string;
  readonly noTeam: string;
  readonly kind: string;
  readonly record: string;
  readonly period: string;
  readonly wholePeriod: string;
  readonly since: (instant: string) => string;
  readonly until: (instant: string) => string;
  readonly madeAt: string;
  readonly madeFor: string;
  readonly saves: string;
  readonly proof: string;
  readonly proofText: string;
  readonly notProven: string;
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly key: string;
  readonly address: string;
  readonly qrCode: (size: string, origin: string, root: string) => string;
  readonly unsigned: string;
  readonly timeline: string;
  readonly nothing: string;
  readonly deeds: Readonly<Record<Deed, string>>;
  readonly who: string;
  readonly why: string;
  readonly noReason: string;
  readonly seal: string;
  readonly sealed: (leaf: string, size: string) => string;
  readonly inLog: (leaf: string) => string;
  readonly pending: string;
  readonly changes: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly none: string;
  readonly values: Readonly<Record<Exclude<FieldChange['values'], 'shown'>, string>>;
  readonly noChange: string;
  readonly bookkeeping: (count: number) => string;
  /** By the kind of who acts. */
  readonly actors: Readonly<Record<string, string>>;
  readonly otherActor: string;
}
