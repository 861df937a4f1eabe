import type { Threshold } from '../../../contracts';
import { nameOfActor } from '../../../../../lib/name-of-actor';

type Rule = Threshold['rule'];

export interface ThresholdRow extends Pick<Threshold, 'id' | 'version' | 'versionId' | 'state'> {
  readonly row_id: string;
  readonly quantity: string;
  readonly variant: string | null;
  readonly unit: string;
  readonly scope_kind: 'team' | 'group' | 'subject';
  readonly scope_id: string | null;
  readonly operator: Rule['operator'];
  readonly warning_at: string | null;
  readonly warning_low: string | null;
  readonly warning_high: string | null;
  readonly critical_at: string | null;
  readonly critical_low: string | null;
  readonly critical_high: string | null;
  readonly clear_at: string | null;
  readonly occurrences_needed: number;
  readonly occurrences_of: number;
  readonly clear_after: number;
  readonly season_from: string | null;
  readonly season_to: string | null;
  readonly methods: string[];
  readonly estimated: Rule['estimated'];
  readonly silent_after_days: number | null;
  readonly standing: Rule['standing'];
  readonly citation: string | null;
  readonly effective_from: Date | null;
  readonly effective_to: Date | null;
  readonly set_at: Date;
  readonly set_by: string;
  readonly set_by_name: string | null;
  readonly confirmed_at: Date | null;
  readonly confirmed_by: string | null;
  readonly confirmed_by_name: string | null;
  readonly ended_at: Date | null;
  readonly ended_by: string | null;
  readonly ended_by_name: string | null;
}

const amount = (column: string): string => `trim_scale(t.${column})::text as ${column}`;

/** Not ended, and nobody has confirmed it. */
export const waits = `(t.confirmed_at is null and (t.ended_at is null or t.ended_at > now()) and (t.effective_to is null or t.effective_to > now()))`;

/** Of a version t: where it stands, as words of the contract. */
export const stateOf = `
  case when not t.is_current then 'superseded' when t.ended_at <= now() or t.effective_to <= now() then 'ended' when t.confirmed_at is null then 'proposed'
       when t.effective_from > now() then 'upcoming' else 'in-force' end`;

/** Of `thresholds t`; exact decimals leave the database as text. */
export const thresholdColumns = `
  t.id::text as row_id, t.threshold_id as id, t.version, t.document_id as "versionId", ${stateOf} as state, t.quantity, t.variant, t.unit,
  t.scope_kind, t.scope_id, t.operator, ${amount('warning_at')}, ${amount('warning_low')}, ${amount('warning_high')},
  ${amount('critical_at')}, ${amount('critical_low')}, ${amount('critical_high')}, ${amount('clear_at')},
  t.occurrences_needed, t.occurrences_of, t.clear_after, t.season_from, t.season_to, coalesce(t.methods, '[]')::json as methods,
  t.estimated, t.silent_after_days, t.standing, t.citation, t.effective_from, t.effective_to, t.set_at, t.set_by, ${nameOfActor('t.set_by')} as set_by_name,
  t.confirmed_at, t.confirmed_by, ${nameOfActor('t.confirmed_by')} as confirmed_by_name,
  t.ended_at, t.ended_by, ${nameOfActor('t.ended_by')} as ended_by_name`;
