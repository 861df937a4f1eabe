import type { App } from './app';

export interface Asking {
  /** As anybody would, without credentials. */
  readonly isPublic?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A question to the API, as staff unless said otherwise. Undefined parts of the query are left out. */
export const ask = (app: App, path: string, query: Readonly<Record<string, string | undefined>>, { isPublic, headers = {} }: Asking = {}) =>
  app
    .request()
    .get(`/api${path}`)
    .query(query)
    .set({ ...(isPublic === true ? {} : { Authorization: `Bearer ${app.staffToken}` }), ...headers });
