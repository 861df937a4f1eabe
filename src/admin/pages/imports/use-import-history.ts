import { useCallback, useEffect } from 'react';
import { ListImports } from '../../../api/intake/contracts';
import { callServer } from '../../shared/call';
import { usePages } from '../../shared/use-pages';

const againAfterMs = 5000;

/** The imports of a team, page after page. While one is being worked on, the first page is read again now and then. */
export const useImportHistory = (team: string) => {
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) =>
      callServer(ListImports, {
        query: { team, limit: '25', ...(cursor === null ? {} : { cursor }) },
        ...(signal === undefined ? {} : { signal }),
      }),
    [team],
  );
  const history = usePages(load);
  const { pages, reload } = history;
  const isWatched = pages?.pageCount === 1 && pages.rows.some(({ state }) => state === 'processing');

  useEffect(() => {
    if (!isWatched) return undefined;
    const timer = setInterval(reload, againAfterMs);
    return () => {
      clearInterval(timer);
    };
  }, [isWatched, reload]);

  return history;
};
