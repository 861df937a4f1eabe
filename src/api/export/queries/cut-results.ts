import type { Sql } from '../../../lib/database';
import { composeConditions, type ResultsOfTeam } from '../../result/queries/result-conditions';

/** Results of one kind, as far as a format can tell them or not. */
export interface ResultKind {
  /** One of them, by row. */
  readonly rowId: string;
  readonly count: number;
}

/**
 * Which results an export is made of: their rows, eight bytes each, in the order of the file. Versions of results are never changed nor
 * removed, so reading these rows later, page by page, gives the same results whatever has been imported since.
 */
export interface ResultCut {
  readonly rowIds: Buffer;
  readonly asOf: Date;
  readonly kinds: readonly ResultKind[];
}

/** Everything on which it hangs whether DS-WQX can tell a result. */
const kindColumns = [
  'p.station_id',
  'p.parameter_code',
  'p.fraction',
  'p.speciation',
  'p.unit',
  'p.detection_condition',
  'p.limit_type',
  'p.value is null',
  'p.detection_limit is null',
  'p.reporting_limit is null',
  // An amount that may be too large, or not convert, is a kind of its own.
  'case when p.value >= 1e15 or p.value <= -1e15 or scale(trim_scale(p.value)) > 6 then p.value end',
  'case when p.detection_limit >= 1e15 or scale(trim_scale(p.detection_limit)) > 6 then p.detection_limit end',
  'case when p.reporting_limit >= 1e15 or scale(trim_scale(p.reporting_limit)) > 6 then p.reporting_limit end',
  "p.laboratory ~ '[[:alnum:]]'",
  "case when p.laboratory !~ '[[:alnum:]]' then p.laboratory end",
  'm.activity_type',
  'm.medium',
  'm.depth_m is null',
];

const kindsOf = `
  (select json_agg(json_build_array(k.row_id::text, k.count))::text
     from (select min(p.id) as row_id, count(*)::int as count
             from picked p
             join samples m on m.team_id = $1::text and m.document_id = p.sample_id
            group by ${kindColumns.join(', ')}) k)`;

interface Cut extends ResultsOfTeam {
  readonly withKinds: boolean;
}

const toKinds = (json: string): ResultKind[] =>
  (JSON.parse(json) as [rowId: string, count: number][]).map(([rowId, count]) => ({ rowId, count }));

/** Takes the cut in one statement, hence at one moment: an import that commits beside it is in it whole or not at all. */
export const cutResults = async (sql: Sql, { withKinds, ...query }: Cut): Promise<ResultCut> => {
  const { text, values } = composeConditions(query);
  const inOrder = `string_agg(int8send(r.id), ''::bytea order by r.sampled_at, r.id)`;
  const { rows } = await sql.query<{ row_ids: Buffer | null; as_of: Date; kinds: string | null }>(
    withKinds
      ? `with picked as materialized (select r.* from results r where ${text})
         select ${inOrder} as row_ids, statement_timestamp() as as_of, ${kindsOf} as kinds from picked r`
      : `select ${inOrder} as row_ids, statement_timestamp() as as_of, null as kinds from results r where ${text}`,
    values,
  );
  return { rowIds: rows[0]?.row_ids ?? Buffer.alloc(0), asOf: rows[0]?.as_of ?? new Date(0), kinds: toKinds(rows[0]?.kinds ?? '[]') };
};
