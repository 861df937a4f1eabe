import type { InfiniteData } from '@tanstack/react-query';
import type { InboxCounts } from '../../../../notifications/contracts/inbox';
import type { Notification } from '../../../../notifications/contracts/notification';
import { api } from '../api/client';
import { queryClient } from '../api/query-client';
import type { paths } from '../api/schema';

type Listing = paths['/notifications']['get'];
export type ListQuery = Listing['parameters']['query'];
type Page = Listing['responses'][200]['content']['application/json'];

/** As the server counted them last. */
export const countsOf = (team: string) =>
  api.queryOptions('get', '/notifications/counts', { params: { query: { team } } }, { retry: false });

export const keepCounts = (team: string, counts: InboxCounts): void => {
  queryClient.setQueryData(countsOf(team).queryKey, { data: counts });
};

const listsKey = ['get', '/notifications'] as const;

/** Those that are looked at are read again at once, or only when somebody comes to them. */
export const readListsAgain = async (refetchType: 'active' | 'none' = 'active'): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: listsKey, refetchType });

type ListKey = readonly [...typeof listsKey, { readonly params: { readonly query: ListQuery } }];

/** Every list of a team that was read, each with what was asked for. */
const listsOf = (team: string, type: 'active' | 'all') => {
  const cache = queryClient.getQueryCache();
  return cache.findAll({ queryKey: listsKey, type }).flatMap(({ queryHash }) => {
    const list = cache.get<Page, Error, InfiniteData<Page>, ListKey>(queryHash);
    return list?.queryKey[2].params.query.team === team ? [list] : [];
  });
};

const changeLists = (team: string, change: (data: readonly Notification[], query: ListQuery, at: number) => Notification[]): void => {
  for (const list of listsOf(team, 'all')) {
    const { data } = list.state;
    const { query } = list.queryKey[2].params;
    if (data !== undefined)
      list.setData({ ...data, pages: data.pages.map((page, at) => ({ ...page, data: change(page.data, query, at) })) });
  }
};

const isHigher = (a: Notification, b: Notification): number => (BigInt(a.position) < BigInt(b.position) ? 1 : -1);

const isWanted = ({ type, severity }: Notification, query: ListQuery): boolean =>
  (query.type ?? type) === type && (query.severity ?? severity) === severity;

const belongs = (told: Notification, query: ListQuery): boolean => {
  if (!isWanted(told, query)) return false;
  if (query.state === 'archived') return told.archivedAt !== null;
  return told.archivedAt === null && (query.state !== 'unread' || told.readAt === null);
};

/** One that came, or came again with more in it, at its place in every list that it belongs to. */
export const takeIn = (team: string, told: Notification): void => {
  changeLists(team, (data, query, at) => {
    const others = data.filter(({ id }) => id !== told.id);
    return at === 0 && belongs(told, query) ? [...others, told].toSorted(isHigher) : others;
  });
};

/** What was marked stays where it is, as it is now, so that nothing is pulled away from under whoever reads; what is put away goes. */
export const applyMark = (team: string, isMarked: (one: Notification) => boolean, mark: 'read' | 'unread' | 'moved'): void => {
  const at = new Date().toISOString();
  const marked = (one: Notification): Notification =>
    mark === 'unread' ? { ...one, readAt: null } : { ...one, seenAt: one.seenAt ?? at, readAt: one.readAt ?? at };
  changeLists(team, (data) =>
    mark === 'moved' ? data.filter((one) => !isMarked(one)) : data.map((one) => (isMarked(one) ? marked(one) : one)),
  );
};

/** Whether something above this position is not in the list that is open. */
export const isBehind = (team: string, position: string): boolean =>
  listsOf(team, 'active').some(
    ({ state: { data } }) => data !== undefined && BigInt(data.pages[0]?.data[0]?.position ?? '0') < BigInt(position),
  );
