import type { Position } from '../../../../../../lib/cursor';
import type { Sql } from '../../../../../../lib/database';
import type { ExceedanceLevel, ExceedanceState } from '../../../../contracts';
import { exceedanceColumns, type ExceedanceRow } from './exceedance-row';

export interface ExceedanceFilter {
  readonly state?: ExceedanceState | undefined;
  readonly isStanding?: boolean | undefined;
  readonly level?: ExceedanceLevel | undefined;
  readonly subject?: string | undefined;
  readonly quantity?: string | undefined;
}

interface Page {
  readonly before: Position | null;
  readonly limit: number;
}

/** Those found last first. */
export const listExceedances = async (
  sql: Sql,
  teamId: string,
  { state, isStanding, level, subject, quantity }: ExceedanceFilter,
  { before, limit }: Page,
): Promise<ExceedanceRow[]> => {
  const { rows } = await sql.query<ExceedanceRow>({
    name: 'list-exceedances',
    text: `
      select ${exceedanceColumns}
        from exceedances x
       where x.team_id = $1::text
         and ($2::text is null or x.state = $2::text)
         and ($3::boolean is null or (x.ended_at is null) = $3::boolean)
         and ($4::text is null or x.level = $4::text)
         and ($5::text is null or x.subject_id = $5::text)
         and ($6::text is null or x.quantity = $6::text)
         and ($7::timestamptz is null or (x.opened_at, x.id) < ($7::timestamptz, $8::bigint))
       order by x.opened_at desc, x.id desc
       limit $9::int`,
    values: [
      teamId,
      state ?? null,
      isStanding ?? null,
      level ?? null,
      subject ?? null,
      quantity ?? null,
      before?.at ?? null,
      before?.rowId ?? null,
      limit,
    ],
  });
  return rows;
};
