import type { Sql } from '../../../../../../lib/database';
import type { InboxCounts } from '../../../../contracts';
import type { Inbox } from './inbox';

/** What is read was seen, so that all of it stands in the index of what is unread. */
export const countInbox = async (sql: Sql, { teamId, personId }: Inbox): Promise<InboxCounts> => {
  const { rows } = await sql.query<InboxCounts>({
    name: 'count-inbox',
    text: `
      select count(*) filter (where r.seen_at is null)::int as unseen, count(*)::int as unread
        from luminous.notification_recipient r
       where r.team_id = $1::text and r.person_id = $2::text and r.read_at is null and r.archived_at is null`,
    values: [teamId, personId],
  });
  return rows[0] ?? { unseen: 0, unread: 0 };
};
