import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { Import, ImportPreview } from '../../../api/intake/contracts';
import type { Refusal } from '../../shared/call';
import type { Transfer } from '../../shared/send-upload';
import { orderImport, previewImport, type ImportOrder } from './api';

export type UploadState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly sent: number }
  | { readonly phase: 'checking' }
  | { readonly phase: 'previewed'; readonly order: ImportOrder; readonly preview: ImportPreview }
  | { readonly phase: 'refused'; readonly refusal: Refusal };

export const isUnderWay = ({ phase }: UploadState): boolean => phase === 'sending' || phase === 'checking';

/** One file at a time, from its choice to the server's word about it. Whoever leaves the page takes the file along. */
export const useUpload = () => {
  const [state, setState] = useState<UploadState>({ phase: 'idle' });
  const token = useAuth('Imports', (auth) => auth.token);
  const running = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  const transfer = async <T>(work: (transfer: Transfer) => Promise<T>): Promise<T | null> => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setState({ phase: 'sending', sent: 0 });
    const onProgress = (sent: number): void => {
      if (!abort.signal.aborted) setState(sent < 1 ? { phase: 'sending', sent } : { phase: 'checking' });
    };
    const answer = await work({ token, signal: abort.signal, onProgress });
    return abort.signal.aborted ? null : answer;
  };

  const preview = async (order: ImportOrder): Promise<void> => {
    const answer = await transfer(async (transfer) => previewImport(order, transfer));
    if (answer === null) return;
    setState('data' in answer ? { phase: 'previewed', order, preview: answer.data } : { phase: 'refused', refusal: answer.refusal });
  };

  /** The accepted import, or null when there is none. */
  const commit = async (order: ImportOrder, isPartial: boolean): Promise<Import | null> => {
    const answer = await transfer(async (transfer) => orderImport(order, isPartial, transfer));
    if (answer === null) return null;
    if ('data' in answer) return answer.data;
    setState({ phase: 'refused', refusal: answer.refusal });
    return null;
  };

  /** What was said of an order that is no longer the one on the screen would mislead. */
  const reset = (): void => {
    setState({ phase: 'idle' });
  };

  return { state, preview, commit, reset };
};
