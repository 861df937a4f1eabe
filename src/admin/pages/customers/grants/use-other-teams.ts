import { useEffect, useState } from 'react';
import { ListCustomers, type Customer } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';

const most = 1000;

/** The teams there are; null until they are here, and where they are too many to be listed or cannot be read. */
export const useOtherTeams = (): readonly Customer[] | null => {
  const [teams, setTeams] = useState<readonly Customer[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await callServer(ListCustomers, { query: { limit: String(most) }, signal: abort.signal });
      if (!abort.signal.aborted && 'data' in answer && answer.data.next === null) setTeams(answer.data.data);
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, []);
  return teams;
};
