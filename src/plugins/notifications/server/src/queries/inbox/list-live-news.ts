import type { Sql } from '../../../../../../lib/database';
import type { InboxCounts, Locale, Notification } from '../../../../contracts';
import { groupBy } from '../../domain/group-by';
import type { Inbox } from './inbox';
import { marksOf, notificationColumns, notificationTables, toNotification, type NotificationRow } from './notification-row';

type Asked = Inbox & {
  /** The position up to which everything is known; null to begin with what comes from now on. */
  readonly after: string | null;
  /** Counting costs more the more is unread: whoever knows the counts reckons on instead. */
  readonly wantsCounts: boolean;
  /** Of the texts; null for that of the reader. */
  readonly locale: Locale | null;
};

/** Whether more has joined it: then who had read it finds it unread again, and had it before. */
export type LiveEntry = Notification & { readonly hasGrown: boolean };

export interface LiveNews {
  /** Null where they were not asked for. */
  readonly counts: InboxCounts | null;
  /** Where the reader stood: never above what there is. */
  readonly from: string;
  /** The position of the newest. */
  readonly newest: string;
  /** The oldest first. */
  readonly entries: readonly LiveEntry[];
}

type EntryRow = NotificationRow & { readonly hasGrown: boolean };
type NewsRow = Omit<LiveNews, 'counts' | 'entries'> & {
  readonly n: number;
  readonly unseen: number | null;
  readonly unread: number | null;
} & (EntryRow | { readonly id: null });

const hasEntry = (row: NewsRow): row is NewsRow & EntryRow => row.id !== null;

/** Many readers get the same one: what it says is put into words once for each language. */
const createEntries = (): ((row: EntryRow, locale: Locale | null) => LiveEntry) => {
  const known = new Map<string, LiveEntry>();
  return (row, locale) => {
    const key = `${locale ?? row.locale} ${row.id}`;
    const same = known.get(key) ?? { ...toNotification(row, locale), hasGrown: row.hasGrown };
    known.set(key, same);
    return { ...same, position: row.position, ...marksOf(row) };
  };
};

const toNews = (rows: readonly NewsRow[], toEntry: (row: EntryRow) => LiveEntry): LiveNews => {
  const [first] = rows;
  if (first === undefined) throw new Error('A reader got no answer.');
  const { unseen, unread, from, newest } = first;
  const counts = unseen === null || unread === null ? null : { unseen, unread };
  return { counts, from, newest, entries: rows.filter(hasEntry).map(toEntry) };
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
        from unnest($1::text[], $2::text[], $3::bigint[], $4::boolean[]) with ordinality as a (team_id, person_id, after, wants_counts, n)
       cross join lateral (
         select coalesce(max(r.position), 0) as newest, least(a.after, coalesce(max(r.position), 0)) as start
           from luminous.notification_recipient r
          where r.team_id = a.team_id and r.person_id = a.person_id
       ) known
       cross join lateral (
         -- Asked within, because a condition of the join would be looked at when all is counted.
         select case when a.wants_counts then count(*) filter (where r.seen_at is null) end::int as unseen,
                case when a.wants_counts then count(*) end::int as unread
           from luminous.notification_recipient r
          where a.wants_counts and r.team_id = a.team_id and r.person_id = a.person_id and r.read_at is null and r.archived_at is null
       ) c
        left join lateral (
         select ${notificationColumns}, n.event_count > 1 as "hasGrown"
           from ${notificationTables}
          where r.team_id = a.team_id and r.person_id = a.person_id and r.position > known.start
          order by r.position
          limit $5::int
       ) e on true
       order by a.n, length(e.position), e.position`,
    values: [
      asked.map(({ teamId }) => teamId),
      asked.map(({ personId }) => personId),
      asked.map(({ after }) => after),
      asked.map(({ wantsCounts }) => wantsCounts),
      most,
    ],
  });
  const rowsOf = groupBy(rows, ({ n }) => String(n));
  const toEntry = createEntries();
  return asked.map(({ locale }, at) => toNews(rowsOf.get(String(at + 1)) ?? [], (row) => toEntry(row, locale)));
};
