import { createContext } from 'react';

/** Addresses of what was built for browsers. */
export interface BuiltFiles {
  readonly pageStyles: string;
  readonly formStyles: string;
  readonly script: string;
}

export const Built = createContext<BuiltFiles>({ pageStyles: '', formStyles: '', script: '' });
