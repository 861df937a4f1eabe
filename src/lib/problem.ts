import { z } from 'zod';

/** A kind of problem. Each layer defines its own beside its contracts; these are the ones that everybody shares. */
export interface ProblemKind {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

export const defineProblems = <K extends string>(table: Record<K, Omit<ProblemKind, 'code'>>): Record<K, ProblemKind> => {
  const kinds = Object.entries<Omit<ProblemKind, 'code'>>(table).map(([code, kind]) => [code, { code, ...kind }]);
  return Object.fromEntries(kinds) as Record<K, ProblemKind>;
};

/**
 * Every error answer is RFC 9457 problem+json with a stable code and a remedy. Codes are promises: they are added, never renamed.
 * `detail` speaks to the caller; what only we should know goes to the log.
 */
export const problems = defineProblems({
  'request.invalid': {
    status: 400,
    title: 'The request does not have the expected form',
    remedy: 'Compare it with the API documentation.',
  },
  'request.unauthenticated': {
    status: 401,
    title: 'Credentials are missing or not valid',
    remedy: 'Send "Authorization: Bearer <token>" with a valid token.',
  },
  'request.forbidden': {
    status: 403,
    title: 'These credentials do not allow this',
    remedy: 'Ask an administrator for the permission, or use other credentials.',
  },
  'resource.not-found': { status: 404, title: 'There is nothing here', remedy: 'Check the address and the identifiers in it.' },
  'request.method-not-allowed': {
    status: 405,
    title: 'This address does not answer to this method',
    remedy: 'Use a method listed in the Allow header.',
  },
  'resource.conflict': {
    status: 409,
    title: 'The request contradicts the present state',
    remedy: 'Read the resource again and repeat the request.',
  },
  'request.too-large': { status: 413, title: 'The request is too large', remedy: 'Send it in smaller parts.' },
  'request.unsupported-media-type': {
    status: 415,
    title: 'This kind of content is not accepted here',
    remedy: 'Send one of the content types in the API documentation.',
  },
  'request.rate-limited': { status: 429, title: 'Too many requests', remedy: 'Wait for the time in the Retry-After header.' },
  'server.fault': {
    status: 500,
    title: 'Something went wrong on our side',
    remedy: 'Try again; if it persists, quote the request id to support.',
  },
  'change.reason-required': {
    status: 422,
    title: 'This change needs a reason',
    remedy:
      'Say why in the header Change-Reason, percent-encoded, up to 500 characters. It is kept for as long as the record: no names of persons.',
  },
  'server.unavailable': { status: 503, title: 'The service is not available right now', remedy: 'Try again in a few seconds.' },
});

export const ProblemBody = z
  .looseObject({
    type: z
      .string()
      .meta({ description: 'Identifies the kind of problem; ends in the code.', examples: ['urn:luminous:problem:resource.not-found'] }),
    title: z.string().meta({ description: 'The kind of problem in a few words.' }),
    status: z.int().meta({ description: 'The HTTP status.' }),
    code: z.string().meta({ description: 'Stable code to program against.', examples: ['resource.not-found'] }),
    detail: z.string().meta({ description: 'What went wrong this time.' }),
    remedy: z.string().meta({ description: 'What to do about it.' }),
    requestId: z.string().meta({ description: 'Quote this to support.' }),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 problem+json.' });
export type ProblemBody = z.infer<typeof ProblemBody>;

/** Thrown anywhere below a route; the problem formatter turns it into the answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    /** Further members of the answer, such as the rejected lines. */
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

export const toProblemBody = (problem: Problem, requestId: string): ProblemBody => {
  const { code, status, title, remedy } = problem.kind;
  const type = `urn:luminous:problem:${code}`;
  return { type, title, status, code, detail: problem.detail, remedy, requestId, ...problem.members };
};

const codeByStatus: Readonly<Record<number, keyof typeof problems>> = {
  400: 'request.invalid',
  401: 'request.unauthenticated',
  403: 'request.forbidden',
  404: 'resource.not-found',
  405: 'request.method-not-allowed',
  409: 'resource.conflict',
  413: 'request.too-large',
  415: 'request.unsupported-media-type',
  429: 'request.rate-limited',
  503: 'server.unavailable',
};

/** For errors that others made: Strapi's and Koa's own. Unknown 4xx are bad requests, everything else is our fault. */
export const problemFromStatus = (status: number, detail: string): Problem =>
  new Problem(problems[codeByStatus[status] ?? (status >= 400 && status < 500 ? 'request.invalid' : 'server.fault')], detail);
