import type { Sql } from '../../../../../lib/database';

export interface NewEvent {
  readonly kind: string;
  readonly action: string;
  /** About which record, where it is about one. */
  readonly type?: string;
  readonly key?: string;
  readonly teamId?: string | null;
  /** Canonical JSON of text alone; can be erased. Never a secret. */
  readonly detail?: string;
}

/** An event about no row, in the transaction of the caller: it is on record exactly when that is. */
export const emitEvent = async (sql: Sql, { kind, action, type = '', key = '', teamId = null, detail }: NewEvent): Promise<void> => {
  await sql.query({
    name: 'emit-event',
    text: 'select ledger.emit($1::text, $2::text, $3::text, $4::text, $5::text, $6::text)',
    values: [kind, action, type, key, teamId, detail ?? null],
  });
};
