import type { Sql } from '../../../../../../lib/database';
import type { InboxCounts, Notification } from '../../../../contracts';
import type { Inbox } from './inbox';
import { notificationColumns, notificationTables, toNotification, type NotificationRow } from './notification-row';

type Asked = Inbox & {
  /** The position up to which everything is known; null to begin with what comes from now on. */
  readonly after: string | null;
};

export interface LiveNews {
  readonly counts: InboxCounts;
  /** Where the reader stood: never above what there is. */
  readonly from: string;
  /** The position of the newest. */
  readonly newest: string;
  /** The oldest first. */
  readonly entries: readonly Notification[];
}

type NewsRow = Omit<LiveNews, 'counts' | 'entries'> & InboxCounts & { readonly n: number } & (NotificationRow | { readonly id: null });

const hasEntry = (row: NewsRow): row is NewsRow & NotificationRow => row.id !== null;

const toNews = (rows: readonly NewsRow[]): LiveNews => {
  const [first] = rows;
  if (first === undefined) throw new Error('A reader got no answer.');
  const { unseen, unread, from, newest } = first;
  return { counts: { unseen, unread }, from, newest, entries: rows.filter(hasEntry).map(toNotification) };
};

/**
 * What each of several readers is to be told, in their order, as of one moment. At most so many entries each: who gets that many may have
 * missed more.
 */
export const listLiveNews = async (sql: Sql, asked: readonly Asked[], most: number): Promise<LiveNews[]> => {
  const { rows } = await sql.query<NewsRow>({
    name: 'list-live-news',
    text: `
      select a.n::int as n, c.unseen, c.unread, known.newest::text as newest, known.start::text as "from", e.*
        from unnest($1::text[], $2::text[], $3::bigint[]) with ordinality as a (team_id, person_id, after, n)
       cross join lateral (
         select coalesce(max(r.position), 0) as newest, least(a.after, coalesce(max(r.position), 0)) as start
           from luminous.notification_recipient r
          where r.team_id = a.team_id and r.person_id = a.person_id
       ) known
       cross join lateral (
         select count(*) filter (where r.seen_at is null)::int as unseen, count(*)::int as unread
           from luminous.notification_recipient r
          where r.team_id = a.team_id and r.person_id = a.person_id and r.read_at is null and r.archived_at is null
       ) c
        left join lateral (
         select ${notificationColumns}
           from ${notificationTables}
          where r.team_id = a.team_id and r.person_id = a.person_id and r.position > known.start
          order by r.position
          limit $4::int
       ) e on true
       order by a.n, length(e.position), e.position`,
    values: [asked.map(({ teamId }) => teamId), asked.map(({ personId }) => personId), asked.map(({ after }) => after), most],
  });
  const rowsOf = new Map<number, NewsRow[]>();
  for (const row of rows) rowsOf.set(row.n, [...(rowsOf.get(row.n) ?? []), row]);
  return asked.map((_reader, at) => toNews(rowsOf.get(at + 1) ?? []));
};
