import type { Sql } from '../../../../../../lib/database';
import type { ObservationSource, Series } from '../../../../contracts';
import type { Observation } from '../../domain/evaluation/types';

/** With what people call the subject and its group, and with whom it came. */
export interface ObservationFound extends Observation {
  readonly subjectName: string;
  readonly groupName: string | null;
  readonly sourceId: string;
}

type Row = Omit<ObservationFound, 'bound'> & {
  readonly bound_side: 'below' | 'above' | null;
  readonly bound_limit: string | null;
};

const toObservation = ({ bound_side: side, bound_limit: limit, ...row }: Row): ObservationFound => ({
  ...row,
  bound: side === null ? null : { side, limit },
});

/** Of a view `o` of observations. */
const observationColumns = `
  o.id, o.measurement_id::text as "measurementId", o.subject, o.subject_name as "subjectName", o.group_id as "group",
  o.group_name as "groupName", o.quantity, o.variant, o.method, o.unit, trim_scale(o.value)::text as value, o.bound_side,
  trim_scale(o.bound_limit)::text as bound_limit, o.is_estimated as "isEstimated", o.is_preliminary as "isPreliminary",
  to_char(o.observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "observedAt", o.revision, o.source_id as "sourceId"`;

/** All that stands of these series. The view's name is the domain's own word, never a caller's. */
export const listObservations = async (
  sql: Sql,
  { view }: Pick<ObservationSource, 'view'>,
  teamId: string,
  series: readonly Series[],
): Promise<ObservationFound[]> => {
  const { rows } = await sql.query<Row>(
    `select ${observationColumns}
       from unnest($2::text[], $3::text[], $4::text[]) s (subject, quantity, variant)
       join ${view} o on o.team_id = $1::text and o.subject = s.subject and o.quantity = s.quantity and o.variant is not distinct from s.variant`,
    [teamId, series.map(({ subject }) => subject), series.map(({ quantity }) => quantity), series.map(({ variant }) => variant)],
  );
  return rows.map(toObservation);
};

/** Those of them that stand. */
export const listObservationsById = async (
  sql: Sql,
  { view }: Pick<ObservationSource, 'view'>,
  teamId: string,
  ids: readonly string[],
): Promise<ObservationFound[]> => {
  const { rows } = await sql.query<Row>(
    `select ${observationColumns} from ${view} o where o.team_id = $1::text and o.id = any($2::text[])`,
    [teamId, ids],
  );
  return rows.map(toObservation);
};
