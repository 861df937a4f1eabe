import type { Sql } from '../../../../../lib/database';

interface ProposedThreshold {
  readonly quantity: string;
  readonly unit: string;
  readonly warningAbove: string | null;
  readonly criticalAbove: string | null;
}

export const insertProposedThresholds = async (sql: Sql, teamId: string, proposed: readonly ProposedThreshold[]): Promise<void> => {
  await sql.query(
    `insert into proposed_thresholds (document_id, team_id, quantity, unit, warning_above, critical_above, created_at, updated_at, published_at)
     select luminous.new_document_id(), $1::text, p.quantity, p.unit, p."warningAbove", p."criticalAbove", now(), now(), now()
       from jsonb_to_recordset($2::jsonb) as p (quantity text, unit text, "warningAbove" text, "criticalAbove" text)`,
    [teamId, JSON.stringify(proposed)],
  );
};

/** True when there are some and none waits. */
export const hasConfirmedThresholds = async (sql: Sql, teamId: string): Promise<boolean> => {
  const { rows } = await sql.query<{ is_done: boolean }>(
    `select count(*) > 0 and count(*) = count(confirmed_at) as is_done from proposed_thresholds where team_id = $1::text`,
    [teamId],
  );
  return rows[0]?.is_done === true;
};
