import './zod-without-eval';
import { getFetchClient, isFetchError, triggerSessionExpired } from '@strapi/strapi/admin';
import { z } from 'zod';
import { Import } from '../../api/intake/contracts';

const LineFault = z.object({ line: z.int().nullable(), column: z.string().nullable(), reason: z.string() });
/** What stands against a line of a file. */
export type LineFault = z.infer<typeof LineFault>;

/** Why the server did not do it: what these pages show of a problem, with the fields that are wrong and what only imports add to one. */
const Refusal = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  remedy: z.string(),
  requestId: z.string(),
  issues: z.array(z.object({ path: z.string() })).optional(),
  import: Import.optional(),
  faults: z.array(LineFault).optional().catch(undefined),
});
export type Refusal = z.infer<typeof Refusal>;

export interface Refused {
  readonly refusal: Refusal;
}
export type Answer<T> = { readonly data: T } | Refused;

type OwnCode =
  'client.unreachable' | 'client.unreadable' | 'client.unsent' | 'request.unauthenticated' | 'logo.not-a-picture' | 'logo.too-large';

/** Without a word of the server: the texts of the page, which stand under the code, say it all. */
export const refuseHere = (code: OwnCode): Refused => ({
  refusal: { code, title: '', detail: '', remedy: '', requestId: '' },
});

export const readAnswer = <S extends z.ZodType>(schema: S, body: unknown): Answer<z.output<S>> => {
  const expected = schema.safeParse(body);
  if (expected.success) return { data: expected.data };
  const refusal = Refusal.safeParse(body);
  return refusal.success ? { refusal: refusal.data } : refuseHere('client.unreadable');
};

/** The session is over: the panel goes to its sign-in page. */
export const endSession = (): Refused => {
  triggerSessionExpired();
  return refuseHere('request.unauthenticated');
};

const readFailure = (error: unknown): Refused => {
  if (isFetchError(error) && error.status === 401) return endSession();
  return refuseHere(error instanceof SyntaxError ? 'client.unreadable' : 'client.unreachable');
};

/** Strapi's client renews an expired session on 401; it must leave every other status to us, because it drops problem bodies. */
const exceptExpired = (status: number): boolean => status !== 401;

/** What a call needs to know of a contract. */
export interface Endpoint<S extends z.ZodType> {
  readonly method: string;
  readonly path: `/${string}`;
  readonly responses: { readonly 200: { readonly body: S } } | { readonly 201: { readonly body: S } };
}

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly signal?: AbortSignal;
}

/** Below the panel's own prefix, with the parameters put in. */
export const addressOf = ({ path }: { readonly path: string }, { params = {}, query }: Sent): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return `/luminous${filled}?${new URLSearchParams(query).toString()}`;
};

const request = async (method: string, address: string, { body, signal }: Sent): Promise<unknown> => {
  const client = getFetchClient();
  const options = { validateStatus: exceptExpired, ...(signal === undefined ? {} : { signal }) };
  switch (method) {
    case 'POST':
      return (await client.post(address, body, options)).data;
    case 'PUT':
      return (await client.put(address, body, options)).data;
    case 'DELETE':
      return (await client.del(address, options)).data;
    default:
      return (await client.get(address, options)).data;
  }
};

/** Calls what the contract describes. Never throws: a failure is an answer too. */
export const callServer = async <S extends z.ZodType>(contract: Endpoint<S>, sent: Sent): Promise<Answer<z.output<S>>> => {
  try {
    const { responses } = contract;
    const { body } = 200 in responses ? responses[200] : responses[201];
    return readAnswer(body, await request(contract.method, addressOf(contract, sent), sent));
  } catch (error) {
    return readFailure(error);
  }
};
