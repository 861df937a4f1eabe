import type { Sql } from '../../../../../../lib/database';
import type { Telling } from '../../../../contracts';

interface Row extends Pick<Telling, 'delivery' | 'type' | 'severity' | 'person' | 'channel' | 'state' | 'attemptCount'> {
  readonly notified_at: Date;
  readonly delivered_at: Date | null;
  readonly next_attempt_at: Date | null;
}

const most = 500;

/** The latest first. By name alone: an address is nobody else's business. */
export const listTellings = async (sql: Sql, teamId: string, exceedanceId: string): Promise<Telling[]> => {
  const { rows } = await sql.query<Row>({
    name: 'list-tellings',
    text: `
      select d.id::text as delivery, n.type, n.severity, nullif(nullif(u.name, ''), u.email) as person, d.channel, d.state, n.created_at as notified_at,
             case when d.state = 'delivered' then d.updated_at end as delivered_at,
             case when d.state = 'due' then d.next_attempt_at end as next_attempt_at,
             (select count(*)::int from luminous.delivery_attempt a where a.delivery_id = d.id) as "attemptCount"
        from luminous.notification_subject s
        join luminous.notification n on n.id = s.notification_id
        join luminous.delivery_notification dn on dn.notification_id = n.id
        join luminous.delivery d on d.id = dn.delivery_id
        left join up_users u on u.document_id = d.person_id
       where s.team_id = $1::text and s.type = 'exceedances' and s.key = $2::text and d.team_id = $1::text
       order by n.created_at desc, d.id desc
       limit $3::int`,
    values: [teamId, exceedanceId, most],
  });
  return rows.map(({ notified_at: notifiedAt, delivered_at: deliveredAt, next_attempt_at: nextAttemptAt, ...row }) => ({
    ...row,
    notifiedAt: notifiedAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
  }));
};
