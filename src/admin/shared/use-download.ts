import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from './call';
import { receiveFile, type ReceivedFile } from './receive-file';

export type DownloadState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'receiving'; readonly address: string; readonly received: number }
  | { readonly phase: 'saved'; readonly name: string }
  | { readonly phase: 'refused'; readonly refusal: Refusal };

const keptForMs = 60_000;
/** So often is told how much is here: more often nobody can read it. */
const toldEveryMs = 250;

const save = ({ name, bytes }: ReceivedFile): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // Some browsers fetch it only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, keptForMs);
};

/** One file at a time, from the server to where the browser keeps files. Whoever leaves the page goes without it. */
export const useDownload = () => {
  const [state, setState] = useState<DownloadState>({ phase: 'idle' });
  const token = useAuth('Download', (auth) => auth.token);
  const running = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  /** `address`: below the panel's own prefix. */
  const download = async (address: string): Promise<void> => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState({ phase: 'receiving', address, received: 0 });
    let toldAt = 0;
    const onProgress = (received: number): void => {
      if (abort.signal.aborted || performance.now() - toldAt < toldEveryMs) return;
      toldAt = performance.now();
      setState({ phase: 'receiving', address, received });
    };
    const answer = await receiveFile(address, { token, signal: abort.signal, onProgress });
    if (abort.signal.aborted) return;
    if ('refusal' in answer) {
      setState({ phase: 'refused', refusal: answer.refusal });
      return;
    }
    save(answer.data);
    setState({ phase: 'saved', name: answer.data.name });
  };

  return { state, download };
};
