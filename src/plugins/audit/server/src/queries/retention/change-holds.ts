import type { Sql } from '../../../../../../lib/database';

interface NewHold {
  readonly teamId: string | null;
  readonly type: string | null;
  readonly key: string | null;
  readonly reason: string;
}

/** Waits for a stroke of pruning that is under way. Answers the hold's id. */
export const placeHold = async (sql: Sql, { teamId, type, key, reason }: NewHold): Promise<string> => {
  const { rows } = await sql.query<{ id: string }>({
    name: 'place-hold',
    text: 'select ledger.place_hold($1::text, $2::text, $3::text, $4::text)::text as id',
    values: [teamId, type, key, reason],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('A hold was placed and has no id.');
  return row.id;
};

/** False when it was not in force. */
export const liftHold = async (sql: Sql, id: string, reason: string): Promise<boolean> => {
  const { rows } = await sql.query<{ is_lifted: boolean }>({
    name: 'lift-hold',
    text: 'select ledger.lift_hold($1::bigint, $2::text) as is_lifted',
    values: [id, reason],
  });
  return rows[0]?.is_lifted === true;
};

/** Whether anything was ever recorded of the type, or of the one record of it. */
export const isRecorded = async (sql: Sql, type: string, key: string | null): Promise<boolean> => {
  const { rowCount } = await sql.query({
    name: 'is-recorded',
    text: `select from ledger.event e
            where e.table_name = $1::text and e.kind = 'change' and ($2::text is null or e.row_key = $2::text) limit 1`,
    values: [type, key],
  });
  return rowCount === 1;
};
