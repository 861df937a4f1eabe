import type { Sql } from '../../../../../lib/database';

/** A job is tried for some days; an equal event joins another within a minute. */
export const forgetNotified = async (sql: Sql): Promise<void> => {
  await sql.query(`delete from luminous.notified_event where notified_at < now() - interval '30 days'`);
  await sql.query(`delete from luminous.notification_window where last_at < now() - interval '1 day'`);
};
