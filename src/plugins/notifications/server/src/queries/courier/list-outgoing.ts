import type { Sql } from '../../../../../../lib/database';
import type { NotificationContents, NotificationSeverity, NotificationType } from '../../../../contracts';
import type { Channel, TeamRole } from '../../../../contracts/notification-type';

export interface NoticeFound {
  readonly id: string;
  readonly type: NotificationType;
  readonly severity: NotificationSeverity;
  readonly contents: NotificationContents;
  readonly isHistorical: boolean;
}

/** A delivery with all that is needed to send it. */
export interface DeliveryFound {
  readonly id: string;
  readonly attempt: number;
  readonly channel: Channel;
  readonly batchKey: string;
  readonly isSilent: boolean;
  readonly teamId: string;
  readonly teamSlug: string;
  readonly teamName: string;
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: 'en' | 'fr';
  /** Null for whoever is not let into the team any more. */
  readonly role: TeamRole | null;
  /** In the order in which they happened. */
  readonly notices: readonly NoticeFound[];
}

/** Those of whom the person, or the team, has gone are left out. */
export const listOutgoing = async (sql: Sql, ids: readonly string[]): Promise<DeliveryFound[]> => {
  const { rows } = await sql.query<DeliveryFound>({
    name: 'list-outgoing',
    text: `
      select d.id::text as id, d.attempts as attempt, d.channel, d.batch_key as "batchKey", d.is_silent as "isSilent",
             t.document_id as "teamId", t.slug as "teamSlug", t.name as "teamName",
             u.document_id as "personId", u.email, coalesce(u.name, u.email) as name, coalesce(u.locale, t.locale, 'en') as locale,
             case when u.blocked is not true and t.state is distinct from 'suspended' then m.role end as role, told.notices
        from luminous.delivery d
        join teams t on t.document_id = d.team_id
        join up_users u on u.document_id = d.person_id
        left join memberships m on m.team_id = d.team_id and m.person_id = d.person_id
                               and (m.access_ends_at is null or m.access_ends_at > now())
       cross join lateral (
         select coalesce(json_agg(json_build_object('id', n.id, 'type', n.type, 'severity', n.severity, 'contents', n.contents,
                                                    'isHistorical', n.is_historical) order by n.created_at, n.id), '[]') as notices
           from luminous.delivery_notification dn
           join luminous.notification n on n.id = dn.notification_id
          where dn.delivery_id = d.id) told
       where d.id = any ($1::bigint[])`,
    values: [ids],
  });
  return rows;
};
