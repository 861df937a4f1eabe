import { useEffect, useState } from 'react';
import type { Answer, Refusal } from './call';

interface Page<Row> {
  readonly data: Row[];
  readonly next: string | null;
}

type LoadPage<Row> = (cursor: string | null, signal?: AbortSignal) => Promise<Answer<Page<Row>>>;

interface Pages<Row> {
  readonly load: LoadPage<Row>;
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly pageCount: number;
  /** Why the last page that was asked for is missing. */
  readonly refusal?: Refusal;
}

/** A list, page after page; another `load` is another list. Asked again, the present rows stay until the new ones are here. */
export const usePages = <Row>(load: LoadPage<Row>) => {
  const [pages, setPages] = useState<Pages<Row> | null>(null);
  const [round, setRound] = useState(0);
  const [isLoadingMore, setIsLoadingMore] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const begin = async (): Promise<void> => {
      const answer = await load(null, abort.signal);
      if (abort.signal.aborted) return;
      setPages(
        'data' in answer
          ? { load, rows: answer.data.data, next: answer.data.next, pageCount: 1 }
          : { load, rows: [], next: null, pageCount: 0, refusal: answer.refusal },
      );
    };
    void begin(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [load, round]);

  const present = pages?.load === load ? pages : null;

  const loadMore = async (): Promise<void> => {
    const cursor = present?.next ?? null;
    if (cursor === null) return;
    setIsLoadingMore(true);
    const answer = await load(cursor);
    setIsLoadingMore(false);
    setPages((pages) => {
      // Another list was chosen, or this one began anew, while this page was under way.
      if (pages?.load !== load || pages.next !== cursor) return pages;
      if ('refusal' in answer) return { ...pages, refusal: answer.refusal };
      const rows = [...pages.rows, ...answer.data.data];
      return { load, rows, next: answer.data.next, pageCount: pages.pageCount + 1 };
    });
  };

  const reload = (): void => {
    setPages((pages) => (pages?.rows.length === 0 ? null : pages));
    setRound((round) => round + 1);
  };

  return { pages: present, isLoadingMore, loadMore, reload };
};
