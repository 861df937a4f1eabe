import type { Locale, Notification } from '../../../../contracts';
import { contentsSchemas } from '../../domain/notification-types/contents';
import { composeWording } from '../../domain/texts/compose-wording';

type Times = 'createdAt' | 'updatedAt';
type Marks = 'seenAt' | 'readAt' | 'archivedAt';

export type NotificationRow = Omit<Notification, Times | Marks | 'text'> &
  Readonly<Record<Times, Date>> &
  Readonly<Record<Marks, Date | null>> & { readonly locale: Locale; readonly teamName: string };

/** Of `luminous.notification n` and `luminous.notification_recipient r`, their team `t` and person `u`. */
export const notificationColumns = `
  n.id, r.position::text as position, n.type, n.severity, n.contents::json as contents, n.about::json as about,
  n.is_historical as "isHistorical", n.created_at as "createdAt", n.updated_at as "updatedAt", r.seen_at as "seenAt", r.read_at as "readAt",
  r.archived_at as "archivedAt", t.name as "teamName", coalesce(u.locale, t.locale, 'en') as locale`;

/** What these columns are read from. */
export const notificationTables = `
  luminous.notification_recipient r
  join luminous.notification n on n.id = r.notification_id
  join teams t on t.document_id = r.team_id
  join up_users u on u.document_id = r.person_id`;

const wordsOf = ({ type, contents, teamName, isHistorical }: NotificationRow, locale: Locale): Notification['text'] => {
  const { title, sentence } = composeWording(locale, type, contentsSchemas[type].parse(contents), { teamName, isHistorical });
  return { title, sentence };
};

/** What its reader has done with it. */
export const marksOf = ({ seenAt, readAt, archivedAt }: NotificationRow): Pick<Notification, Marks> => ({
  seenAt: seenAt?.toISOString() ?? null,
  readAt: readAt?.toISOString() ?? null,
  archivedAt: archivedAt?.toISOString() ?? null,
});

/** In the language that is asked for; without one in that of its reader. */
export const toNotification = (row: NotificationRow, locale: Locale | null): Notification => ({
  id: row.id,
  position: row.position,
  type: row.type,
  severity: row.severity,
  text: wordsOf(row, locale ?? row.locale),
  contents: row.contents,
  about: row.about,
  isHistorical: row.isHistorical,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  ...marksOf(row),
});
