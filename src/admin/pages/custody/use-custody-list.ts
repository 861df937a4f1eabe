import { useCallback, useState } from 'react';
import { ListCustodyStatus, type ChainState } from '../../../api/custody/contracts';
import { callServer } from '../../shared/call';
import { usePages } from '../../shared/use-pages';

/** The samples of a team with how their chains stand, all of them or those of one state and site. */
export const useCustodyList = (team: string) => {
  const [state, setState] = useState<ChainState | null>(null);
  const [site, setSite] = useState('');
  const load = useCallback(
    async (after: string | null, signal?: AbortSignal) => {
      const wanted = Object.entries({ team, state: state ?? '', site, after: after ?? '' });
      const query = Object.fromEntries(wanted.filter(([, value]) => value !== ''));
      return callServer(ListCustodyStatus, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [team, state, site],
  );
  return { state, setState, site, setSite, isNarrowed: state !== null || site !== '', list: usePages(load) };
};
