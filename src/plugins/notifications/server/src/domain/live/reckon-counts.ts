import type { InboxCounts, Notification } from '../../../../contracts';

type Come = Pick<Notification, 'seenAt' | 'readAt' | 'archivedAt'> & { readonly hasGrown: boolean };

/**
 * What a reader has after these have come, from what there was before. Null where only counting tells: where that is not known, or where one
 * has grown that may have been unread already.
 */
export const reckonCounts = (before: InboxCounts | null, come: readonly Come[]): InboxCounts | null => {
  if (before === null || come.some(({ hasGrown }) => hasGrown)) return null;
  const unread = come.filter(({ readAt, archivedAt }) => readAt === null && archivedAt === null);
  return { unread: before.unread + unread.length, unseen: before.unseen + unread.filter(({ seenAt }) => seenAt === null).length };
};
