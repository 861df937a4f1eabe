import type { Sql } from '../../../../../lib/database';
import type { ChangeEvent } from '../../../contracts';

interface ChangeRow {
  id: string;
  recorded_at: Date;
  actor: string;
  request_id: string | null;
  table_name: string;
  row_key: string;
  action: ChangeEvent['action'];
  changed_fields: string[];
}

/** One record's changes in the order in which they were recorded. Row security limits them to the actor's team. */
export const listChanges = async (
  sql: Sql,
  { table, rowKey, after, limit }: { table: string; rowKey: string; after: string; limit: number },
): Promise<ChangeEvent[]> => {
  const { rows } = await sql.query<ChangeRow>({
    name: 'list-changes',
    text: `
      select e.id::text, e.recorded_at, e.actor, coalesce(c.request_id, e.request_id) as request_id, e.table_name, e.row_key, e.action,
             e.changed_fields
        from ledger.event e
        left join ledger.context c on c.id = e.context_id
       where e.table_name = $1::text and e.row_key = $2::text and e.id > $3::bigint
       order by e.id
       limit $4::int`,
    values: [table, rowKey, after, limit],
  });
  return rows.map((row) => ({
    id: row.id,
    recordedAt: row.recorded_at.toISOString(),
    actor: row.actor,
    requestId: row.request_id,
    table: row.table_name,
    rowKey: row.row_key,
    action: row.action,
    changedFields: row.changed_fields,
  }));
};
