import type { Sql } from '../../../../../lib/database';

/**
 * A job is tried for some days; an equal event joins another within a minute. What people were told is kept for two years, as accesses are:
 * what it spoke of, and who acted on it, is in the ledger for longer.
 */
export const forgetNotified = async (sql: Sql): Promise<void> => {
  await sql.query(`delete from luminous.notified_event where notified_at < now() - interval '30 days'`);
  await sql.query(`delete from luminous.notification_window where last_at < now() - interval '1 day'`);
  await sql.query(`delete from luminous.notification where updated_at < now() - interval '2 years'`);
  await sql.query(`delete from luminous.delivery where updated_at < now() - interval '2 years'`);
};
