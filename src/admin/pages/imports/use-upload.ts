import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Import } from '../../../api/intake/contracts';
import { createImport, type ImportOrder, type Refusal } from './api';

export type UploadState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'sending'; readonly sent: number }
  | { readonly phase: 'checking' }
  | { readonly phase: 'imported'; readonly data: Import }
  | { readonly phase: 'refused'; readonly refusal: Refusal };

export const isUnderWay = ({ phase }: UploadState): boolean => phase === 'sending' || phase === 'checking';

/** One import at a time, from the choice of a file to the server's word about it. */
export const useUpload = () => {
  const [state, setState] = useState<UploadState>({ phase: 'idle' });
  const token = useAuth('Imports', (auth) => auth.token);

  const start = async (order: ImportOrder): Promise<boolean> => {
    setState({ phase: 'sending', sent: 0 });
    const answer = await createImport(order, token, (sent) => {
      setState(sent < 1 ? { phase: 'sending', sent } : { phase: 'checking' });
    });
    setState('data' in answer ? { phase: 'imported', data: answer.data } : { phase: 'refused', refusal: answer.refusal });
    return 'data' in answer;
  };

  return { state, start };
};
