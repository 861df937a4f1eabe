import type { Test } from 'supertest';
import type { App } from './app';

export interface SendOptions {
  readonly team?: string;
  /** What may be created; `''` for nothing. */
  readonly create?: string;
  readonly name?: string;
  readonly type?: string;
  /** Further parameters of the query; undefined ones are left out. */
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** Sends a file as staff would. */
export const sendFile = (
  app: App,
  content: string | Buffer,
  { team = 'public', create = 'stations', name = 'results.csv', type = 'text/csv', query = {} }: SendOptions = {},
): Test =>
  app
    .request()
    .post('/api/imports')
    .query({ team, mode: 'backfill', ...(create === '' ? {} : { create }), ...query })
    .set('Authorization', `Bearer ${app.staffToken}`)
    .set('Content-Type', type)
    .set('Content-Disposition', `attachment; filename="${name}"`)
    .send(content);

/** The answer's body, to be parsed by its contract. */
export const bodyOf = async (test: Test): Promise<unknown> => (await test).body as unknown;
