import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { byCursor } from '../../api/by-pages';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import type { ResultsSearch } from '../../routes/data-search';

export type Result = components['schemas']['Result'];
interface Page {
  readonly data: Result[];
  readonly next: string | null;
}

/** What of the address the API filters by; what is not chosen is not sent. */
export const filterOf = (search: ResultsSearch): { [name in keyof ResultsSearch]?: Exclude<ResultsSearch[name], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

/** A page fills a few screens. */
const limit = 100;

export const useResults = (team: string, search: ResultsSearch): UseInfiniteQueryResult<InfiniteData<Page>> =>
  api.useInfiniteQuery('get', '/results', { params: { query: { ...filterOf(search), team, limit } } }, byCursor);
