import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ListDeliveries } from '../../../plugins/notifications/contracts';
import { callServer } from '../../shared/call';
import { usePages } from '../../shared/use-pages';

const filterNames = ['state', 'channel', 'type'] as const;
export type FilterName = (typeof filterNames)[number];

const spoken = (wanted: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));

/** What the address asks for: a list can be bookmarked and reloaded. */
export const useDeliveries = (team: string) => {
  const [params, setParams] = useSearchParams();
  const [state, channel, type] = filterNames.map((name) => params.get(name) ?? '');
  const filter: Readonly<Record<FilterName, string>> = { state: state ?? '', channel: channel ?? '', type: type ?? '' };
  const choose = (name: FilterName, value: string): void => {
    setParams(spoken({ team, ...filter, [name]: value }), { replace: true });
  };
  const asked = JSON.stringify({ ...filter, team });
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const query = spoken({ ...(JSON.parse(asked) as Record<string, string>), cursor: cursor ?? '' });
      return callServer(ListDeliveries, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [asked],
  );
  const isNarrowed = team !== '' || Object.values(filter).some((value) => value !== '');
  return { filter, choose, isNarrowed, list: usePages(load) };
};
