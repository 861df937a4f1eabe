import type { Sql } from '../../../../../lib/database';
import type { LiveSignal } from '../domain/live/signal';

/** Heard by every server when the transaction is over; the same one twice in a transaction is heard once. */
export const tellLive = async (sql: Sql, signal: LiveSignal): Promise<void> => {
  await sql.query({ name: 'tell-live', text: `select pg_notify('luminous_live', $1::text)`, values: [JSON.stringify(signal)] });
};
