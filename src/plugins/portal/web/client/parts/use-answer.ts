import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer } from '../api/refusal';

/** Null while it is on its way. */
export interface Asked<T> {
  readonly answer: Answer<T> | null;
  readonly askAgain: () => void;
}

/** Asks when the page opens and when told to. What was there stays until the next answer; one that comes too late is dropped. */
export const useAnswer = <T>(ask: () => Promise<Answer<T>>): Asked<T> => {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const state = { isWanted: true };
    void ask().then((given) => {
      if (state.isWanted) setAnswer(given);
    });
    return () => {
      state.isWanted = false;
    };
  }, [ask, round]);
  const askAgain = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return { answer, askAgain };
};

export type Draw<T> = (data: T) => ComponentChild;
