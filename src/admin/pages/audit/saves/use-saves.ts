import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ListSaves } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { usePages } from '../../../shared/use-pages';

export const filterNames = ['actor', 'type', 'action', 'from', 'to'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

const dayMs = 86_400_000;

/** Days are the reader's; the last one belongs to the period. */
const toInstant = (day: string, addedMs: number): string => {
  const at = Date.parse(`${day}T00:00`);
  return Number.isNaN(at) ? '' : new Date(at + addedMs).toISOString();
};

const queryOf = ({ from, to, ...rest }: Filter): Record<string, string> => {
  const wanted = { ...rest, from: from === undefined ? '' : toInstant(from, 0), to: to === undefined ? '' : toInstant(to, dayMs) };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
};

/** What the address asks for: a list can be bookmarked and reloaded. */
export const useSaves = () => {
  const [params, setParams] = useSearchParams();
  const asked = params.toString();
  const filter: Filter = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = params.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );

  const choose = (name: FilterName, value: string | null): void => {
    const { [name]: _, ...others } = filter;
    setParams(value === null || value === '' ? others : { ...others, [name]: value }, { replace: true });
  };

  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const wanted = queryOf(Object.fromEntries(new URLSearchParams(asked)));
      const query = { ...wanted, limit: '25', ...(cursor === null ? {} : { cursor }) };
      return callServer(ListSaves, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [asked],
  );

  return { filter, query: queryOf(filter), choose, list: usePages(load) };
};
