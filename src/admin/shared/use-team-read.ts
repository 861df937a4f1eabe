import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { callServer, type Answer, type Endpoint } from './call';

interface Read<T> {
  readonly team: string;
  readonly answer: Answer<T>;
}

/** What a contract reads of a team; null until it is here. Asked again, the present answer stays until the new one is here. */
export const useTeamRead = <S extends z.ZodType>(contract: Endpoint<S>, team: string) => {
  const [read, setRead] = useState<Read<z.output<S>> | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await callServer(contract, { query: { team }, signal: abort.signal });
      if (!abort.signal.aborted) setRead({ team, answer });
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [contract, team, round]);

  const reload = useCallback((): void => {
    setRead((read) => (read !== null && 'refusal' in read.answer ? null : read));
    setRound((round) => round + 1);
  }, []);

  return { answer: read?.team === team ? read.answer : null, reload };
};
