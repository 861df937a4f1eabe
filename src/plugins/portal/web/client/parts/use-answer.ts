import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Answer } from '../api/refusal';

export interface Asked<T> {
  /** Null while the first one is on its way. */
  readonly answer: Answer<T> | null;
  readonly isAsking: boolean;
  readonly askAgain: () => void;
}

/** Asks when the page opens and when told to. What was there stays until the next answer; one that comes too late is dropped. */
export const useAnswer = <T>(ask: () => Promise<Answer<T>>): Asked<T> => {
  const [given, setGiven] = useState<{ readonly answer: Answer<T>; readonly round: number } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const state = { isWanted: true };
    void ask().then((answer) => {
      if (state.isWanted) setGiven({ answer, round });
    });
    return () => {
      state.isWanted = false;
    };
  }, [ask, round]);
  const askAgain = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return { answer: given?.answer ?? null, isAsking: given?.round !== round, askAgain };
};

export type Draw<T> = (data: T) => ReactNode;
