import type { Sql } from '../../../../../../lib/database';
import type { NotificationMark } from '../../../../contracts';
import type { Inbox } from './inbox';

interface Marked {
  readonly mark: NotificationMark;
  /** Null for all that stand in the inbox. */
  readonly ids: readonly string[] | null;
  readonly upTo: string | null;
}

/** How many of these are the person's. */
export const countOwn = async (sql: Sql, { teamId, personId }: Inbox, ids: readonly string[]): Promise<number> => {
  const { rows } = await sql.query<{ count: number }>({
    name: 'count-own-notifications',
    text: `
      select count(*)::int as count
        from luminous.notification_recipient r
       where r.team_id = $1::text and r.person_id = $2::text and r.notification_id = any ($3::text[])`,
    values: [teamId, personId, ids],
  });
  return rows[0]?.count ?? 0;
};

/** What carries the mark already stays as it is, with the time at which it got it. */
export const markNotifications = async (sql: Sql, { teamId, personId }: Inbox, { mark, ids, upTo }: Marked): Promise<void> => {
  await sql.query({
    name: 'mark-notifications',
    text: `
      update luminous.notification_recipient r
         set seen_at = case when $3::text in ('seen', 'read', 'archived') then coalesce(r.seen_at, now()) else r.seen_at end,
             read_at = case $3::text when 'read' then now() when 'unread' then null else r.read_at end,
             archived_at = case $3::text when 'archived' then now() when 'unarchived' then null else r.archived_at end
       where r.team_id = $1::text and r.person_id = $2::text
         and ($4::text[] is null and r.archived_at is null or r.notification_id = any ($4::text[]))
         and ($5::bigint is null or r.position <= $5::bigint)
         and case $3::text when 'seen' then r.seen_at is null
                           when 'read' then r.read_at is null
                           when 'unread' then r.read_at is not null
                           when 'archived' then r.archived_at is null
                           else r.archived_at is not null end`,
    values: [teamId, personId, mark, ids, upTo],
  });
};
