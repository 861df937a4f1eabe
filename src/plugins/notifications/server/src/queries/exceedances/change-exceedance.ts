import type { Sql } from '../../../../../../lib/database';

/** Each answers whether it was not over yet. Who acts last is who has it in hand, or whose explanation stands. */
const changed = async (sql: Sql, name: string, text: string, values: unknown[]): Promise<boolean> =>
  (await sql.query({ name, text, values })).rowCount === 1;

const standing = `team_id = $1::text and document_id = $2::text and state in ('open', 'acknowledged', 'explained')`;

export const acknowledgeExceedanceRow = async (sql: Sql, teamId: string, id: string, by: string, until: string | null): Promise<boolean> =>
  changed(
    sql,
    'acknowledge-exceedance',
    `update exceedances
        set state = case when state = 'explained' then state else 'acknowledged' end,
            acknowledged_by = $3::text, acknowledged_at = now(), acknowledged_until = $4::timestamptz,
            acknowledged_level = level, updated_at = now()
      where ${standing}`,
    [teamId, id, by, until],
  );

export const explainExceedanceRow = async (sql: Sql, teamId: string, id: string, by: string, text: string): Promise<boolean> =>
  changed(
    sql,
    'explain-exceedance',
    `update exceedances
        set state = 'explained', explained_by = $3::text, explained_at = now(), explanation = $4::text, updated_at = now()
      where ${standing}`,
    [teamId, id, by, text],
  );

export const resolveExceedanceRow = async (sql: Sql, teamId: string, id: string, by: string, text: string): Promise<boolean> =>
  changed(
    sql,
    'resolve-exceedance',
    `update exceedances
        set state = 'resolved', ended_at = now(), end_reason = 'by-person', explained_by = $3::text, explained_at = now(),
            explanation = $4::text, updated_at = now()
      where ${standing}`,
    [teamId, id, by, text],
  );
