import type { Sql } from '../../../../../lib/database';

/** Notes that a mail is due. True while it has not been accepted: a retry after a crash sends again, a repeat after success does not. */
export const claimDelivery = async (sql: Sql, eventId: string, recipient: string): Promise<boolean> => {
  const { rows } = await sql.query<{ is_due: boolean }>(
    `insert into luminous.mail_delivery as d (event_id, recipient) values ($1::bigint, $2::text)
         on conflict (event_id, recipient) do update set recipient = d.recipient
     returning d.accepted_at is null as is_due`,
    [eventId, recipient],
  );
  return rows[0]?.is_due === true;
};
