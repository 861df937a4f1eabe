import type { Sql } from '../../../../../../lib/database';
import type { DeliveryDetail } from '../../../../contracts';
import { deliveryColumns, deliverySource, toDelivery, type DeliveryRow } from './delivery-row';

type Listed = Pick<DeliveryDetail, 'attempts' | 'notices'>;

/** As ISO 8601 in UTC, like the moments that leave as dates. */
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const findDelivery = async (sql: Sql, id: string): Promise<DeliveryDetail | null> => {
  const { rows } = await sql.query<DeliveryRow & Listed>({
    name: 'find-delivery',
    text: `
      select ${deliveryColumns},
             (select coalesce(json_agg(json_build_object('id', a.id::text, 'at', ${instant('a.at')}, 'outcome', a.outcome,
                                                         'answer', a.provider_answer) order by a.id), '[]')
                from luminous.delivery_attempt a where a.delivery_id = d.id) as attempts,
             (select coalesce(json_agg(json_build_object('id', n.id, 'type', n.type, 'severity', n.severity,
                                                         'createdAt', ${instant('n.created_at')}, 'about', n.about)
                                       order by n.created_at, n.id), '[]')
                from luminous.delivery_notification dn
                join luminous.notification n on n.id = dn.notification_id
               where dn.delivery_id = d.id) as notices
        from ${deliverySource}
       where d.id = $1::bigint`,
    values: [id],
  });
  const [row] = rows;
  return row === undefined ? null : { ...toDelivery(row), attempts: row.attempts, notices: row.notices };
};
