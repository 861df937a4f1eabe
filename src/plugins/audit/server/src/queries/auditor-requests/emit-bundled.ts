import type { Sql } from '../../../../../../lib/database';
import type { RecordKey } from '../list-record-events';

interface Bundled {
  readonly teamId: string;
  readonly records: readonly RecordKey[];
  /** Canonical JSON. */
  readonly detail: string;
}

/** Each record's own history tells that it was given away. */
export const emitBundled = async (sql: Sql, { teamId, records, detail }: Bundled): Promise<void> => {
  await sql.query({
    name: 'emit-bundled',
    text: `
      select count(ledger.emit('access', 'bundled', b.type, b.key, $1::text, $2::text))
        from json_to_recordset($3::json) b (type text, key text)`,
    values: [teamId, detail, JSON.stringify(records)],
  });
};
