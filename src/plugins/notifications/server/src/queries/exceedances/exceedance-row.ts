import type { Exceedance } from '../../../../contracts';
import { nameOfActor } from '../../../../../../lib/name-of-actor';

type Plain = Pick<Exceedance, 'id' | 'state' | 'level' | 'worstLevel' | 'quantity' | 'variant' | 'isHistorical' | 'openedBy' | 'latest'>;

export interface ExceedanceRow extends Plain {
  readonly row_id: string;
  readonly threshold_id: string;
  readonly threshold_version: number;
  readonly subject_id: string;
  readonly subject_name: string;
  readonly group_id: string | null;
  readonly group_name: string | null;
  readonly opened_at: Date;
  readonly acknowledged_by: string | null;
  readonly acknowledged_by_name: string | null;
  readonly acknowledged_at: Date | null;
  readonly acknowledged_until: Date | null;
  readonly explained_by: string | null;
  readonly explained_by_name: string | null;
  readonly explained_at: Date | null;
  readonly explanation: string | null;
  readonly ended_at: Date | null;
  readonly end_reason: NonNullable<Exceedance['ended']>['reason'] | null;
}

/** Of `exceedances x`. */
export const exceedanceColumns = `
  x.id::text as row_id, x.document_id as id, x.state, x.level, x.worst_level as "worstLevel", x.quantity, x.variant,
  x.is_historical as "isHistorical", x.opened_by::json as "openedBy", x.latest::json as latest, x.threshold_id, x.threshold_version,
  x.subject_id, x.subject_name, x.group_id, x.group_name, x.opened_at, x.acknowledged_by,
  ${nameOfActor('x.acknowledged_by')} as acknowledged_by_name, x.acknowledged_at, x.acknowledged_until,
  x.explained_by, ${nameOfActor('x.explained_by')} as explained_by_name, x.explained_at, x.explanation, x.ended_at, x.end_reason`;

const acknowledgementOf = ({
  acknowledged_by: by,
  acknowledged_by_name: byName,
  acknowledged_at: at,
  acknowledged_until: until,
}: ExceedanceRow): Exceedance['acknowledged'] =>
  by === null || at === null ? null : { by, byName, at: at.toISOString(), until: until?.toISOString() ?? null };

const explanationOf = ({
  explained_by: by,
  explained_by_name: byName,
  explained_at: at,
  explanation: text,
}: ExceedanceRow): Exceedance['explained'] =>
  by === null || at === null || text === null ? null : { by, byName, at: at.toISOString(), text };

export const toExceedance = (row: ExceedanceRow): Exceedance => {
  const { id, state, level, worstLevel, quantity, variant, isHistorical, openedBy, latest, ended_at: endedAt, end_reason: reason } = row;
  return {
    ...{ id, state, level, worstLevel, quantity, variant, isHistorical, openedBy, latest },
    threshold: { id: row.threshold_id, version: row.threshold_version },
    subject: { id: row.subject_id, name: row.subject_name },
    group: row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? row.group_id },
    openedAt: row.opened_at.toISOString(),
    acknowledged: acknowledgementOf(row),
    explained: explanationOf(row),
    ended: endedAt === null || reason === null ? null : { at: endedAt.toISOString(), reason },
  };
};
