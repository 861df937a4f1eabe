import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { addressOf, callServer, type Answer, type Endpoint } from './call';

interface Read<T> {
  readonly address: string;
  readonly answer: Answer<T>;
}

/** What a contract reads of one thing, of a team where it asks for one; null until it is here. Asked again, the present answer stays until the new one is here. */
export const useOneRead = <S extends z.ZodType>(contract: Endpoint<S>, team: string | null, id: string) => {
  const [read, setRead] = useState<Read<z.output<S>> | null>(null);
  const [round, setRound] = useState(0);
  const address = addressOf(contract, { params: { id }, query: team === null ? {} : { team } });

  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await callServer(contract, { params: { id }, query: team === null ? {} : { team }, signal: abort.signal });
      if (!abort.signal.aborted) setRead({ address, answer });
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [contract, team, id, address, round]);

  const reload = useCallback((): void => {
    setRead((read) => (read !== null && 'refusal' in read.answer ? null : read));
    setRound((round) => round + 1);
  }, []);

  return { answer: read?.address === address ? read.answer : null, reload };
};
