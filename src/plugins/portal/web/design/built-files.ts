import { createContext } from 'react';

/** Scripts of single blocks, on the pages that have one of them. */
export const islands = ['map'] as const;
export type Island = (typeof islands)[number];

/** Addresses of what was built for browsers. */
export interface BuiltFiles {
  readonly pageStyles: string;
  readonly formStyles: string;
  readonly appStyles: string;
  readonly app: string;
  readonly worker: string;
  readonly islands: Readonly<Record<Island, string>>;
}

export const Built = createContext<BuiltFiles>({
  pageStyles: '',
  formStyles: '',
  appStyles: '',
  app: '',
  worker: '',
  islands: { map: '' },
});
