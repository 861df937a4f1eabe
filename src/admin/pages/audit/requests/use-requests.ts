import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AuditorRequestState, ListAuditorRequests } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { usePages } from '../../../shared/use-pages';

/** The requests of all teams, or those that stand in one way; which, the address says. */
export const useRequests = () => {
  const [params, setParams] = useSearchParams();
  const state = AuditorRequestState.safeParse(params.get('state')).data ?? null;
  const choose = (state: AuditorRequestState | null): void => {
    setParams(state === null ? {} : { state }, { replace: true });
  };
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = { limit: '25', ...(state === null ? {} : { state }), ...(cursor === null ? {} : { cursor }) };
      return callServer(ListAuditorRequests, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [state],
  );
  return { state, choose, list: usePages(load) };
};
