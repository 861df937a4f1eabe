import type { Sql } from '../../../../../lib/database';
import type { EventContext } from '../domain/unsealed-event';

export interface LatestLeaf {
  readonly key: string;
  readonly action: string | null;
  /** Null while it is not sealed. */
  readonly bytes: Buffer | null;
  readonly salt: Buffer | null;
  readonly context: EventContext | null;
}

type Row = Omit<LatestLeaf, 'context'> & EventContext & { readonly context_id: string | null };

/** The newest change of each of these records, in their order; without an action where there is none. */
export const listLatestLeaves = async (sql: Sql, table: string, keys: readonly string[]): Promise<LatestLeaf[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-latest-leaves',
    text: `
      select k.key, e.action, l.bytes, s.salt, e.context_id, c.intent, c.reason, c.request_id as "requestId", c.address,
             c.database_role as "databaseRole"
        from unnest($2::text[]) with ordinality k (key, place)
        left join lateral (
          select e.id, e.action, e.context_id from ledger.event e
           where e.table_name = $1::text and e.row_key = k.key and e.kind = 'change'
           order by e.id desc
           limit 1) e on true
        left join ledger.context c on c.id = e.context_id
        left join ledger.leaf l on l.event_id = e.id
        left join ledger.salt s on s.event_id = e.id
       order by k.place`,
    values: [table, keys],
  });
  return rows.map(({ key, action, bytes, salt, context_id, intent, reason, requestId, address, databaseRole }) => ({
    ...{ key, action, bytes, salt },
    context: context_id === null ? null : { intent, reason, requestId, address, databaseRole },
  }));
};

/** Keys of records of one kind that were ever changed, in their order, behind this one. */
export const listRecordedKeys = async (sql: Sql, table: string, after: string, limit: number): Promise<string[]> => {
  const { rows } = await sql.query<{ key: string }>({
    name: 'list-recorded-keys',
    text: `select distinct e.row_key as key from ledger.event e
            where e.table_name = $1::text and e.row_key > $2::text and e.kind = 'change' order by e.row_key limit $3::int`,
    values: [table, after, limit],
  });
  return rows.map(({ key }) => key);
};
