import type { Sql } from '../../../../../lib/database';

/** Makes room for the next version of each of these. */
export const retireThresholds = async (sql: Sql, teamId: string, ids: readonly string[]): Promise<void> => {
  await sql.query({
    name: 'retire-thresholds',
    text: `
      update thresholds t set is_current = false, updated_at = now()
       where t.team_id = $1::text and t.threshold_id = any ($2::text[]) and t.is_current`,
    values: [teamId, ids],
  });
};

/** Puts these in force as they are. */
export const confirmThresholdRows = async (sql: Sql, teamId: string, ids: readonly string[], actor: string): Promise<void> => {
  await sql.query({
    name: 'confirm-thresholds',
    text: `
      update thresholds t set confirmed_at = now(), confirmed_by = $3::text, updated_at = now()
       where t.team_id = $1::text and t.threshold_id = any ($2::text[]) and t.is_current and t.confirmed_at is null`,
    values: [teamId, ids, actor],
  });
};

/** From `from` on it does not hold any more; from now on where that is null or over. */
export const endThresholdRow = async (
  sql: Sql,
  teamId: string,
  { id, from, actor }: { readonly id: string; readonly from: string | null; readonly actor: string },
): Promise<void> => {
  await sql.query({
    name: 'end-threshold',
    text: `
      update thresholds t set ended_at = greatest($3::timestamptz, date_trunc('milliseconds', now())), ended_by = $4::text, updated_at = now()
       where t.team_id = $1::text and t.threshold_id = $2::text and t.is_current`,
    values: [teamId, id, from, actor],
  });
};
