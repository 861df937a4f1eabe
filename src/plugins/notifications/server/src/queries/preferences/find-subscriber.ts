import type { Sql } from '../../../../../../lib/database';
import type { MailSubscription } from '../../../../contracts';
import type { Inbox } from '../inbox/inbox';

type Subscriber = Pick<MailSubscription, 'teamName' | 'locale'> & { readonly isMember: boolean };

export const findSubscriber = async (sql: Sql, { teamId, personId }: Inbox): Promise<Subscriber | null> => {
  const { rows } = await sql.query<Subscriber>({
    name: 'find-subscriber',
    text: `
      select t.name as "teamName", coalesce(u.locale, 'en') as locale, m.id is not null as "isMember"
        from teams t
        join up_users u on u.document_id = $2::text
        left join memberships m on m.team_id = t.document_id and m.person_id = u.document_id
              and (m.access_ends_at is null or m.access_ends_at > now())
       where t.document_id = $1::text`,
    values: [teamId, personId],
  });
  return rows[0] ?? null;
};
