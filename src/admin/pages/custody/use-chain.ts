import { useEffect, useState } from 'react';
import { GetCustody, type CustodyChain } from '../../../api/custody/contracts';
import { callServer, type Answer } from '../../shared/call';

interface Read {
  readonly of: string;
  readonly answer: Answer<{ data: CustodyChain }>;
}

/** The chain of one sample; asked again, the present one stays until the new one is here. */
export const useChain = (team: string, sample: string) => {
  const [read, setRead] = useState<Read | null>(null);
  const [round, setRound] = useState(0);
  const of = `${team} ${sample}`;
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const answer = await callServer(GetCustody, { params: { code: sample }, query: { team }, signal: abort.signal });
      if (!abort.signal.aborted) setRead({ of: `${team} ${sample}`, answer });
    };
    void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [team, sample, round]);
  const reload = (): void => {
    setRead((read) => (read !== null && 'refusal' in read.answer ? null : read));
    setRound((round) => round + 1);
  };
  return { answer: read?.of === of ? read.answer : null, reload };
};
