import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { renewingFetch } from './renewing-fetch';
import { readRefusal, Refused, refuseHere } from './refusal';
import type { paths } from './schema';

/** A call either gives what the contract promises or throws Refused. */
const refusing: Middleware = {
  onResponse: async ({ response }) => {
    if (!response.ok) throw new Refused(await readRefusal(response));
  },
  onError: ({ error }) =>
    error instanceof Refused || (error instanceof DOMException && error.name === 'AbortError')
      ? undefined
      : new Refused(refuseHere('client.unreachable')),
};

/** The API as the document describes it that the server gives out: paths, parameters, bodies and answers have the types of the contracts. */
export const client = createFetchClient<paths>({ baseUrl: '/api', fetch: renewingFetch, cache: 'no-store' });
client.use(refusing);

/** The same for pages: what they ask is kept, shared and asked again. */
export const api = createQueryClient(client);
