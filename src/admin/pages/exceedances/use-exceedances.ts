import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ExceedanceState, ListExceedances } from '../../../plugins/notifications/contracts';
import { callServer } from '../../shared/call';

export const filterNames = ['state', 'level', 'subject', 'quantity'] as const;
export type FilterName = (typeof filterNames)[number];
type Filter = Readonly<Record<FilterName, string>>;

/** Not a state: all of those that are not over. */
export const standing = 'standing';

const queryOf = ({ state, ...rest }: Filter): Record<string, string> => ({
  ...rest,
  state: ExceedanceState.safeParse(state).success ? state : '',
  isStanding: state === standing ? 'true' : '',
});

/** What the address asks for: a list can be bookmarked and reloaded. */
export const useExceedances = (team: string) => {
  const [params, setParams] = useSearchParams();
  const [state, level, subject, quantity] = filterNames.map((name) => params.get(name) ?? '');
  const filter: Filter = { state: state ?? '', level: level ?? '', subject: subject ?? '', quantity: quantity ?? '' };

  const choose = (name: FilterName, value: string): void => {
    const wanted = Object.entries({ team, ...filter, [name]: value });
    setParams(Object.fromEntries(wanted.filter(([, value]) => value !== '')), { replace: true });
  };

  const asked = JSON.stringify(queryOf(filter));
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const wanted = { ...(JSON.parse(asked) as Record<string, string>), team, cursor: cursor ?? '' };
      const query = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
      return callServer(ListExceedances, { query, ...(signal === undefined ? {} : { signal }) });
    },
    [asked, team],
  );

  const isNarrowed = Object.values(filter).some((value) => value !== '');
  return { filter, choose, isNarrowed, load };
};
