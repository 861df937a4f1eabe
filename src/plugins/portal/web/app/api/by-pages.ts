import { hashKey, type QueryKey } from '@tanstack/react-query';

interface Page {
  readonly next?: string | null | undefined;
}

/** What is read page by page is kept apart from what is read at once under the same address: the two are of different shape. */
const pages = {
  // Null is left out of the query; undefined would be taken for a number.
  initialPageParam: null,
  getNextPageParam: ({ next }: Page) => next ?? undefined,
  queryKeyHashFn: (key: QueryKey): string => `pages of ${hashKey(key)}`,
} as const;

/** Lists that go by time or place in a queue. */
export const byCursor = { ...pages, pageParamName: 'cursor' } as const;

/** Lists that go by codes. */
export const byCode = { ...pages, pageParamName: 'after' } as const;
