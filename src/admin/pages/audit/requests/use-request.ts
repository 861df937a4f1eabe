import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { callServer, type Answer, type Endpoint } from '../../../shared/call';

interface Read<T> {
  readonly id: string;
  readonly answer: Answer<T>;
}

/** What a contract tells of a request; null until it is here. Each time it is read is on record, so that it is read no more than needed. */
export const useRequest = <S extends z.ZodType>(contract: Endpoint<S>, id: string) => {
  const [read, setRead] = useState<Read<z.output<S>> | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await callServer(contract, { params: { id }, query: {}, signal: abort.signal });
      if (!abort.signal.aborted) setRead({ id, answer });
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [contract, id, round]);

  const reload = useCallback((): void => {
    setRead((read) => (read !== null && 'refusal' in read.answer ? null : read));
    setRound((round) => round + 1);
  }, []);

  return { answer: read?.id === id ? read.answer : null, reload };
};
