import type { Sql } from '../../../../../../lib/database';
import type { Locale, Notification, NotificationSeverity, NotificationType } from '../../../../contracts';
import type { Inbox } from './inbox';
import { notificationColumns, notificationTables, toNotification, type NotificationRow } from './notification-row';

interface Wanted {
  readonly state: 'inbox' | 'unread' | 'archived';
  readonly severity: NotificationSeverity | null;
  readonly type: NotificationType | null;
  /** Of the texts; null for that of the reader. */
  readonly locale: Locale | null;
  /** The position of the last one of the page before; null for the first page. */
  readonly before: string | null;
  readonly limit: number;
}

/** The newest first. */
export const listNotifications = async (
  sql: Sql,
  { teamId, personId }: Inbox,
  { state, severity, type, locale, before, limit }: Wanted,
): Promise<Notification[]> => {
  const { rows } = await sql.query<NotificationRow>({
    name: 'list-notifications',
    text: `
      select ${notificationColumns}
        from ${notificationTables}
       where r.team_id = $1::text and r.person_id = $2::text
         and (r.archived_at is not null) = ($3::text = 'archived')
         and ($3::text <> 'unread' or r.read_at is null)
         and ($4::text is null or n.severity = $4::text)
         and ($5::text is null or n.type = $5::text)
         and ($6::bigint is null or r.position < $6::bigint)
       order by r.position desc
       limit $7::int`,
    values: [teamId, personId, state, severity, type, before, limit],
  });
  return rows.map((row) => toNotification(row, locale));
};
