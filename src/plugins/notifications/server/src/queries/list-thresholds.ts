import type { Sql } from '../../../../../lib/database';
import { stateOf, thresholdColumns, type ThresholdRow } from './threshold-row';

interface Asked {
  readonly teamId: string;
  readonly quantity?: string | undefined;
  readonly scope?: string | undefined;
  readonly state?: string | undefined;
  /** Those behind this row; from the first when it is left out. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The present version of each, the latest change first. */
export const listThresholds = async (sql: Sql, { teamId, quantity, scope, state, cursor, limit }: Asked): Promise<ThresholdRow[]> => {
  const { rows } = await sql.query<ThresholdRow>({
    name: 'list-thresholds',
    text: `
      select ${thresholdColumns}
        from thresholds t
       where t.team_id = $1::text and t.is_current
         and ($2::bigint is null or t.id < $2::bigint)
         and ($3::text is null or t.quantity = $3::text)
         and ($4::text is null or t.scope_kind = $4::text)
         and ($5::text is null or ${stateOf} = $5::text)
       order by t.id desc
       limit $6::int`,
    values: [teamId, cursor ?? null, quantity ?? null, scope ?? null, state ?? null, limit],
  });
  return rows;
};
