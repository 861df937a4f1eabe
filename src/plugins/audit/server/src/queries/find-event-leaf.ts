import type { Sql } from '../../../../../lib/database';

export interface EventLeaf {
  /** Null while the event is not sealed. */
  readonly leaf: { readonly index: number; readonly bytes: Buffer } | null;
}

/** The leaf of an event that the actor sees; null when there is none to be seen. */
export const findEventLeaf = async (sql: Sql, id: string): Promise<EventLeaf | null> => {
  const { rows } = await sql.query<{ leaf_index: string | null; bytes: Buffer | null }>({
    name: 'find-event-leaf',
    text: `
      select l.leaf_index::text, l.bytes
        from ledger.event e
        left join ledger.seen_leaf l on l.event_id = e.id
       where e.id = $1::bigint`,
    values: [id],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const { leaf_index: index, bytes } = row;
  return { leaf: index === null || bytes === null ? null : { index: Number(index), bytes } };
};
