import type { z } from 'zod';
import { RenewSession } from '../../../../teams/contracts/session';
import { addressOfPage, goTo } from '../here';
import { isSignedOut, readRefusal, refuseHere, type Answer, type Reply } from './refusal';

interface Body<S extends z.ZodType> {
  readonly body: S;
}

/** What a call needs to know of a contract. */
interface Endpoint<S extends z.ZodType> {
  readonly method: string;
  readonly path: `/${string}`;
  readonly responses: { readonly 200: Body<S> } | { readonly 201: Body<S> } | { readonly 202: Body<S> };
}

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const addressOf = (path: string, { params = {}, query = {} }: Sent): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return `/api${filled}${search === '' ? '' : `?${search}`}`;
};

/** A server that is away often does not even say so. */
const longestWaitMs = 30_000;

/** Null when there was no answer in time, or none that can be read. */
const send = async (method: string, path: string, sent: Sent): Promise<Reply | null> => {
  try {
    const content = sent.body === undefined ? {} : { body: JSON.stringify(sent.body), headers: { 'Content-Type': 'application/json' } };
    const response = await fetch(addressOf(path, sent), {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWaitMs),
      ...content,
    });
    const body: unknown = await response.json().catch(() => null);
    return { status: response.status, body, retryAfter: response.headers.get('Retry-After') };
  } catch {
    return null;
  }
};

const schemaOf = <S extends z.ZodType>({ responses }: Endpoint<S>): S => {
  if (200 in responses) return responses[200].body;
  return 201 in responses ? responses[201].body : responses[202].body;
};

const read = <S extends z.ZodType>(contract: Endpoint<S>, reply: Reply | null): Answer<z.output<S>> => {
  if (reply === null) return refuseHere('client.unreachable');
  if (reply.status >= 400) return readRefusal(reply);
  const expected = schemaOf(contract).safeParse(reply.body);
  return expected.success ? { data: expected.data } : refuseHere('client.unreadable', reply.status);
};

let renewal: Promise<boolean> | null = null;

/** Calls that find the session expired at the same moment share one renewal: its cookie works once. */
const renewSession = async (): Promise<boolean> => {
  renewal ??= send(RenewSession.method, RenewSession.path, {})
    .then((reply) => reply?.status === 200)
    .finally(() => {
      renewal = null;
    });
  return renewal;
};

/** Calls what the contract describes, once more after renewing a session that has expired. Never throws: a refusal is an answer too. */
export const call = async <S extends z.ZodType>(contract: Endpoint<S>, sent: Sent = {}): Promise<Answer<z.output<S>>> => {
  const ask = async () => read(contract, await send(contract.method, contract.path, sent));
  const answer = await ask();
  if (!('refusal' in answer) || !isSignedOut(answer.refusal)) return answer;
  return (await renewSession()) ? ask() : answer;
};

/** For pages of who is signed in: without a session they go to sign in, and come back. */
export const callSignedIn = async <S extends z.ZodType>(contract: Endpoint<S>, sent: Sent = {}): Promise<Answer<z.output<S>>> => {
  const answer = await call(contract, sent);
  if ('refusal' in answer && isSignedOut(answer.refusal)) goTo(addressOfPage('sign-in', { to: `${location.pathname}${location.search}` }));
  return answer;
};
