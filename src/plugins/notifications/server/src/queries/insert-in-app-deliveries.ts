import type { Sql } from '../../../../../lib/database';

interface Told {
  readonly teamId: string;
  readonly notificationId: string;
  readonly personIds: readonly string[];
}

/** What stands in an inbox has arrived. */
export const insertInAppDeliveries = async (sql: Sql, { teamId, notificationId, personIds }: Told): Promise<void> => {
  await sql.query({
    name: 'insert-in-app-deliveries',
    text: `
      insert into luminous.delivery (team_id, notification_id, person_id, channel, state)
      select $1::text, $2::text, p.id, 'in-app', 'delivered' from unnest($3::text[]) as p (id)
          on conflict (notification_id, person_id, channel) do nothing`,
    values: [teamId, notificationId, personIds],
  });
};
