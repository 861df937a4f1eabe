import type { Sql } from '../../../../../lib/database';

export const noteAccepted = async (sql: Sql, eventId: string, recipient: string): Promise<void> => {
  await sql.query(
    `update luminous.mail_delivery set accepted_at = now()
      where event_id = $1::bigint and recipient = $2::text and accepted_at is null`,
    [eventId, recipient],
  );
};
