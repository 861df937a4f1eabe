import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { byCursor } from '../../api/by-pages';
import { api } from '../../api/client';
import { locale } from '../../here';
import type { ListQuery } from '../../live/inbox-cache';

const page = getRouteApi('/inside/teams/$team/inbox');

/** Of the list that is looked through for the one that a link leads to. */
const [pageSize, mostPagesSearched] = [50, 5];

/** What the address asks for; what it does not say is left to the server. */
const useWanted = (team: string): ListQuery => {
  const { state = 'inbox', type, severity } = page.useSearch();
  const narrowed = { ...(type === undefined ? {} : { type }), ...(severity === undefined ? {} : { severity }) };
  return { team, locale, state, limit: pageSize, ...narrowed };
};

/** The newest of the list. Only the whole of it is looked at as a whole: what a filter hides is not seen. */
const useTop = (pages: readonly { readonly data: readonly { readonly position: string }[] }[]): string | undefined => {
  const { state, type, severity } = page.useSearch();
  const isWhole = state === undefined && type === undefined && severity === undefined;
  return isWhole ? pages[0]?.data[0]?.position : undefined;
};

/** What somebody was told in a team, as the address asks for it; as far back as the one that a link leads to, if that is not too far. */
export const useList = (team: string) => {
  const { open } = page.useSearch();
  const list = api.useInfiniteQuery('get', '/notifications', { params: { query: useWanted(team) } }, byCursor);
  const pages = list.data?.pages ?? [];
  const isThere = pages.some(({ data }) => data.some(({ id }) => id === open));
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  const isSearching = open !== undefined && !isThere && hasNextPage && !isError && pages.length < mostPagesSearched;
  useEffect(() => {
    if (isSearching && !isFetching) void fetchNextPage();
  }, [isSearching, isFetching, fetchNextPage]);
  return { list, top: useTop(pages), isMissing: open !== undefined && list.data !== undefined && !isThere && !isSearching };
};
