import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { addressOf, callServer, type Answer, type Endpoint, type Sent } from '../../../shared/call';

export interface RecordName {
  readonly type: string;
  readonly key: string;
}

interface Read<T> {
  readonly address: string;
  readonly answer: Answer<T>;
}

/** What a contract tells of a record; null until it is here. */
export const useRecordRead = <S extends z.ZodType>(contract: Endpoint<S>, { type, key }: RecordName, query: Sent['query']) => {
  const [read, setRead] = useState<Read<z.output<S>> | null>(null);
  const [round, setRound] = useState(0);
  // Two queries that ask for the same are one, however often a page makes them anew.
  const asked = JSON.stringify(query);
  const address = addressOf(contract, { params: { type, key }, query });

  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const sent = { params: { type, key }, query: JSON.parse(asked) as Sent['query'], signal: abort.signal };
      const answer = await callServer(contract, sent);
      if (!abort.signal.aborted) setRead({ address, answer });
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [contract, type, key, asked, address, round]);

  const reload = useCallback((): void => {
    setRead(null);
    setRound((round) => round + 1);
  }, []);

  return { answer: read?.address === address ? read.answer : null, reload };
};
