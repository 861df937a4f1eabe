import type { Sql } from '../../../../../../lib/database';

/** Whether a change of the granted records, from before they were granted, is beyond a checkpoint of this size. */
export const hasUnsealed = async (sql: Sql, requestId: string, checkpointSize: number): Promise<boolean> => {
  const { rows } = await sql.query({
    name: 'has-unsealed-granted',
    text: `
      select
        from luminous.auditor_request r
       cross join lateral jsonb_array_elements(r.granted_records) g (pair)
        join ledger.event e on e.table_name = g.pair ->> 0 and e.row_key = g.pair ->> 1 and e.kind = 'change' and e.recorded_at <= r.decided_at
        left join ledger.seen_leaf l on l.event_id = e.id
       where r.id = $1::text and (l.leaf_index is null or l.leaf_index >= $2::bigint)
       limit 1`,
    values: [requestId, checkpointSize],
  });
  return rows.length === 1;
};
