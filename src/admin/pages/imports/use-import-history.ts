import { useEffect, useState } from 'react';
import type { Import } from '../../../api/intake/contracts';
import { listImports, type Refusal } from './api';

interface Pages {
  readonly team: string;
  readonly imports: readonly Import[];
  readonly next: string | null;
  /** Why the last page that was asked for is missing. */
  readonly refusal?: Refusal;
}

/** The imports of a team, page after page. Asked again, the present rows stay until the new ones are here. */
export const useImportHistory = (team: string) => {
  const [pages, setPages] = useState<Pages | null>(null);
  const [round, setRound] = useState(0);
  const [isLoadingMore, setIsLoadingMore] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await listImports({ team }, abort.signal);
      if (abort.signal.aborted) return;
      setPages(
        'data' in answer
          ? { team, imports: answer.data.data, next: answer.data.next }
          : { team, imports: [], next: null, refusal: answer.refusal },
      );
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [team, round]);

  const present = pages?.team === team ? pages : null;

  const loadMore = async (): Promise<void> => {
    const cursor = present?.next ?? null;
    if (cursor === null) return;
    setIsLoadingMore(true);
    const answer = await listImports({ team, cursor });
    setIsLoadingMore(false);
    setPages((pages) => {
      // Another team was chosen, or the list began anew, while this page was under way.
      if (pages?.team !== team || pages.next !== cursor) return pages;
      if ('refusal' in answer) return { ...pages, refusal: answer.refusal };
      return { team, imports: [...pages.imports, ...answer.data.data], next: answer.data.next };
    });
  };

  const reload = (): void => {
    setPages((pages) => (pages?.imports.length === 0 ? null : pages));
    setRound((round) => round + 1);
  };

  return { pages: present, isLoadingMore, loadMore, reload };
};
