import type { Notification } from '../../../../contracts';

type Times = 'createdAt' | 'updatedAt';
type Marks = 'seenAt' | 'readAt' | 'archivedAt';

export type NotificationRow = Omit<Notification, Times | Marks> & Readonly<Record<Times, Date>> & Readonly<Record<Marks, Date | null>>;

/** Of `luminous.notification n` and `luminous.notification_recipient r`. */
export const notificationColumns = `
  n.id, r.position::text as position, n.type, n.severity, n.contents::json as contents, n.about::json as about,
  n.is_historical as "isHistorical", n.created_at as "createdAt", n.updated_at as "updatedAt", r.seen_at as "seenAt", r.read_at as "readAt",
  r.archived_at as "archivedAt"`;

export const toNotification = (row: NotificationRow): Notification => ({
  id: row.id,
  position: row.position,
  type: row.type,
  severity: row.severity,
  contents: row.contents,
  about: row.about,
  isHistorical: row.isHistorical,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  seenAt: row.seenAt?.toISOString() ?? null,
  readAt: row.readAt?.toISOString() ?? null,
  archivedAt: row.archivedAt?.toISOString() ?? null,
});
