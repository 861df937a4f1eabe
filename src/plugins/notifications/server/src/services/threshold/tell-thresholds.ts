import type { Core } from '@strapi/types';
import type { Sql } from '../../../../../../lib/database';
import type { NamedThing, Threshold } from '../../../../contracts';
import type { ThresholdRow } from '../../queries/threshold-row';
import { listNamed } from '../sources/list-named';

type Rule = Threshold['rule'];
type Named = ReadonlyMap<string, NamedThing>;

const keyOf = (kind: NamedThing['kind'], id: string): string => `${kind} ${id}`;

const toLimit = (at: string | null, low: string | null, high: string | null): Rule['warning'] => {
  if (at !== null) return { at };
  return low === null || high === null ? null : { low, high };
};

const toScope = ({ scope_kind: kind, scope_id: id }: ThresholdRow, named: Named): Rule['scope'] => {
  if (kind === 'team' || id === null) return { kind: 'team' };
  const found = named.get(keyOf(kind, id));
  return { kind, id, code: found?.code ?? null, name: found?.name ?? null };
};

/** When its time is over: by its own end, or by that which somebody put to it, whichever comes first. */
const endOf = ({ effective_to: own, ended_at: put }: ThresholdRow): Date | null => {
  if (own === null || put === null) return own ?? put;
  return own < put ? own : put;
};

/** Also where nobody asks for names. */
export const toRule = (row: ThresholdRow, named: Named): Rule => ({
  quantity: row.quantity,
  variant: row.variant,
  unit: row.unit,
  scope: toScope(row, named),
  operator: row.operator,
  warning: toLimit(row.warning_at, row.warning_low, row.warning_high),
  critical: toLimit(row.critical_at, row.critical_low, row.critical_high),
  clear: row.clear_at,
  occurrences: { needed: row.occurrences_needed, of: row.occurrences_of },
  clearAfter: row.clear_after,
  season: row.season_from === null || row.season_to === null ? null : { from: row.season_from, to: row.season_to },
  methods: row.methods,
  estimated: row.estimated,
  silentAfterDays: row.silent_after_days,
  standing: row.standing,
  citation: row.citation,
  effectiveFrom: row.effective_from?.toISOString() ?? null,
  effectiveTo: endOf(row)?.toISOString() ?? null,
});

const by = (actor: string | null, name: string | null): Threshold['confirmedBy'] => (actor === null ? null : { actor, name });

const toThreshold = (row: ThresholdRow, named: Named): Threshold => ({
  id: row.id,
  version: row.version,
  versionId: row.versionId,
  state: row.state,
  quantityName: named.get(keyOf('quantity', row.quantity))?.name ?? null,
  rule: toRule(row, named),
  setAt: row.set_at.toISOString(),
  setBy: { actor: row.set_by, name: row.set_by_name },
  confirmedAt: row.confirmed_at?.toISOString() ?? null,
  confirmedBy: by(row.confirmed_by, row.confirmed_by_name),
  endedAt: row.ended_at?.toISOString() ?? null,
  endedBy: by(row.ended_by, row.ended_by_name),
});

const idsOf = (rows: readonly ThresholdRow[], kind: 'group' | 'subject'): string[] =>
  rows.flatMap(({ scope_kind, scope_id }) => (scope_kind === kind && scope_id !== null ? [scope_id] : []));

/** With the names by which people know what they are about. */
export const tellThresholds = async (
  strapi: Core.Strapi,
  sql: Sql,
  teamId: string,
  rows: readonly ThresholdRow[],
): Promise<Threshold[]> => {
  if (rows.length === 0) return [];
  const found = await listNamed(strapi, sql, teamId, {
    quantities: [...new Set(rows.map(({ quantity }) => quantity))],
    groups: idsOf(rows, 'group'),
    subjects: idsOf(rows, 'subject'),
  });
  const named = new Map(found.map((thing) => [keyOf(thing.kind, thing.id), thing]));
  return rows.map((row) => toThreshold(row, named));
};
