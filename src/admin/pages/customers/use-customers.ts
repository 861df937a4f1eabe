import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CustomerState, ListCustomers } from '../../../plugins/teams/contracts';
import { callServer } from '../../shared/call';
import { usePages } from '../../shared/use-pages';

const typingPauseMs = 300;

/** The customers that the address asks for: a list can be bookmarked and reloaded. */
export const useCustomers = () => {
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const state = CustomerState.safeParse(params.get('state')).data ?? null;
  const [typed, setTyped] = useState(search);

  const ask = useCallback(
    (wanted: { readonly search: string; readonly state: CustomerState | null }): void => {
      const entries = Object.entries({ search: wanted.search.trim(), state: wanted.state ?? '' });
      setParams(Object.fromEntries(entries.filter(([, value]) => value !== '')), { replace: true });
    },
    [setParams],
  );

  useEffect(() => {
    if (typed.trim() === search) return undefined;
    const timer = setTimeout(() => {
      ask({ search: typed, state });
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, search, state, ask]);

  const load = useCallback(
    async (after: string | null, signal?: AbortSignal) => {
      const wanted = { search, state: state ?? '', after: after ?? '' };
      const query = Object.fromEntries(Object.entries({ limit: '50', ...wanted }).filter(([, value]) => value !== ''));
      return callServer(ListCustomers, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [search, state],
  );

  const choose = (chosen: CustomerState | null): void => {
    ask({ search: typed, state: chosen });
  };
  return { typed, setTyped, state, choose, isNarrowed: search !== '' || state !== null, list: usePages(load) };
};
