import { useEffect, useState } from 'react';
import { GetImport, type Import } from '../../../api/intake/contracts';
import { callServer, type Refusal } from '../../shared/call';

interface Known {
  readonly id: string;
  readonly data: Import | null;
  /** Why it could not be read, or not read again. */
  readonly refusal: Refusal | null;
}

/** The server notes every second how far it is. */
const againAfterMs = 1000;
const patientlyAfterMs = 5000;

const passing: readonly string[] = ['client.unreachable', 'server.unavailable'];

/** One import, asked about until its outcome is known. Nobody asks any more once the page is left. */
export const useImport = (team: string, id: string) => {
  const [known, setKnown] = useState<Known | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (afterMs: number): void => {
      timer = setTimeout(() => void ask(), afterMs);
    };
    const ask = async (): Promise<void> => {
      const answer = await callServer(GetImport, { params: { id }, query: { team }, signal: abort.signal });
      if (abort.signal.aborted) return;
      if ('data' in answer) {
        const { data } = answer.data;
        setKnown({ id, data, refusal: null });
        if (data.state === 'processing') again(againAfterMs);
        return;
      }
      // What is known stays on the screen beside the reason why it may be old.
      setKnown((known) => ({ id, data: known?.id === id ? known.data : null, refusal: answer.refusal }));
      if (passing.includes(answer.refusal.code)) again(patientlyAfterMs);
    };
    void ask(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [team, id, round]);

  const reload = (): void => {
    setRound((round) => round + 1);
  };

  return { known: known?.id === id ? known : null, reload };
};
