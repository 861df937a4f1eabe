import type { Sql } from '../../../../../../lib/database';
import type { Delivery, DeliveryState, NotificationType } from '../../../../contracts';
import type { Channel } from '../../../../contracts/notification-type';
import { deliveryColumns, deliverySource, toDelivery, type DeliveryRow } from './delivery-row';

interface Wanted {
  /** Of all teams when null: work of staff alone, who see the rows of all. */
  readonly teamId: string | null;
  readonly state?: DeliveryState | undefined;
  readonly channel?: Channel | undefined;
  readonly type?: NotificationType | undefined;
  /** The last one of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The newest first. */
export const listDeliveries = async (sql: Sql, { teamId, state, channel, type, before, limit }: Wanted): Promise<Delivery[]> => {
  const { rows } = await sql.query<DeliveryRow>({
    name: 'list-deliveries',
    text: `
      select ${deliveryColumns}
        from ${deliverySource}
       where ($1::text is null or d.team_id = $1::text)
         and ($2::text is null or d.state = $2::text)
         and ($3::text is null or d.channel = $3::text)
         and ($4::text is null or exists (
               select from luminous.delivery_notification dn join luminous.notification n on n.id = dn.notification_id
                where dn.delivery_id = d.id and n.type = $4::text))
         and ($5::bigint is null or d.id < $5::bigint)
       order by d.id desc
       limit $6::int`,
    values: [teamId, state ?? null, channel ?? null, type ?? null, before ?? null, limit],
  });
  return rows.map(toDelivery);
};
