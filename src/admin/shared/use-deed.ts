import { useState } from 'react';
import type { Answer, Refusal } from './call';

/** One change at a time that the reader asks of the server: whether it is under way, and why it was refused. */
export const useDeed = () => {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  /** What the server answered, or null when it refused. */
  const perform = async <T>(work: () => Promise<Answer<T>>): Promise<T | null> => {
    setIsBusy(true);
    setRefusal(null);
    const answer = await work();
    setIsBusy(false);
    if ('data' in answer) return answer.data;
    setRefusal(answer.refusal);
    return null;
  };

  return { isBusy, refusal, perform };
};
