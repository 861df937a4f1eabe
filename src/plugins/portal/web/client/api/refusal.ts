import { z } from 'zod';

/** Why it was not done: what these pages show of a problem. */
const ProblemWords = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  remedy: z.string(),
  requestId: z.string(),
});

export interface Refusal extends z.infer<typeof ProblemWords> {
  readonly status: number;
  /** After how long it makes sense to try again; null where nothing is said. */
  readonly retryAfterSeconds: number | null;
}

export type Answer<T> = { readonly data: T } | { readonly refusal: Refusal };

/** What came back, read. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

const nothingSaid = { title: '', detail: '', remedy: '', requestId: '', retryAfterSeconds: null };

/** Without a word of the server: the texts under these codes say it all. */
export const refuseHere = (code: 'client.unreachable' | 'client.unreadable', status = 0): { readonly refusal: Refusal } => ({
  refusal: { code, status, ...nothingSaid },
});

export const readRefusal = ({ status, body, retryAfter }: Reply): { readonly refusal: Refusal } => {
  const words = ProblemWords.safeParse(body);
  if (!words.success) return refuseHere('client.unreadable', status);
  const seconds = Number(retryAfter ?? Number.NaN);
  return { refusal: { ...words.data, status, retryAfterSeconds: Number.isFinite(seconds) ? seconds : null } };
};

export const isSignedOut = (refusal: Refusal): boolean => refusal.status === 401 && refusal.code === 'request.unauthenticated';
