import type { InboxCounts, NotificationMark } from '../../../../../notifications/contracts/inbox';
import type { Notification } from '../../../../../notifications/contracts/notification';

export type Filter = 'inbox' | 'unread' | 'archived';

export interface Page {
  readonly filter: Filter;
  readonly data: readonly Notification[];
  readonly next: string | null;
  readonly counts: InboxCounts;
}

const isHigher = (a: Notification, b: Notification): number => (BigInt(a.position) < BigInt(b.position) ? 1 : -1);

/** One that came, or came again with more in it, in its place; the archive stays as it is. */
export const takeIn = (page: Page, told: Notification, counts: InboxCounts): Page => {
  const isArchived = told.archivedAt !== null;
  const isShown = page.filter === 'archived' ? isArchived : !isArchived && (page.filter === 'inbox' || told.readAt === null);
  const others = page.data.filter(({ id }) => id !== told.id);
  return { ...page, counts, data: (isShown ? [...others, told] : others).toSorted(isHigher) };
};

const marked = (one: Notification, mark: NotificationMark, at: string): Notification => {
  const seenAt = one.seenAt ?? at;
  if (mark === 'unread') return { ...one, readAt: null };
  return mark === 'read' ? { ...one, seenAt, readAt: one.readAt ?? at } : { ...one, seenAt };
};

/** What is archived or taken out of it leaves the list that is shown. */
export const applyMark = (page: Page, id: string, mark: NotificationMark, counts: InboxCounts): Page => {
  const at = new Date().toISOString();
  const moves = mark === 'archived' || mark === 'unarchived';
  const data = moves ? page.data.filter((one) => one.id !== id) : page.data.map((one) => (one.id === id ? marked(one, mark, at) : one));
  return { ...page, counts, data };
};
