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

/** What every call fails with. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const nothingSaid = { title: '', detail: '', remedy: '', requestId: '', retryAfterSeconds: null };

/** Without a word of the server: the texts under these codes say it all. */
export const refuseHere = (code: 'client.unreachable' | 'client.unreadable' | 'client.fault', status = 0): Refusal => ({
  code,
  status,
  ...nothingSaid,
});

export const readRefusal = async (response: Response): Promise<Refusal> => {
  const words = ProblemWords.safeParse(await response.json().catch(() => null));
  if (!words.success) return refuseHere('client.unreadable', response.status);
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return { ...words.data, status: response.status, retryAfterSeconds: Number.isFinite(seconds) ? seconds : null };
};

/** Whatever was thrown, as something that can be shown. */
export const toRefusal = (error: unknown): Refusal => (error instanceof Refused ? error.refusal : refuseHere('client.fault'));

export const isSignedOut = ({ status, code }: Refusal): boolean => status === 401 && code === 'request.unauthenticated';
