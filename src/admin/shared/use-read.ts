import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { callServer, type Answer, type Endpoint } from './call';

type Query = Readonly<Record<string, string>>;
const nothing: Query = {};

/** What a contract tells; null until it is here. The query is a constant: another one is read anew. Asked again, the present answer stays until the new one is here. */
export const useRead = <S extends z.ZodType>(contract: Endpoint<S>, query = nothing) => {
  const [answer, setAnswer] = useState<Answer<z.output<S>> | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await callServer(contract, { query, signal: abort.signal });
      if (!abort.signal.aborted) setAnswer(answer);
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [contract, query, round]);

  const reload = useCallback((): void => {
    setAnswer((answer) => (answer !== null && 'refusal' in answer ? null : answer));
    setRound((round) => round + 1);
  }, []);

  return { answer, reload };
};
