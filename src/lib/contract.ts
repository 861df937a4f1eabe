import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { ProblemKind } from './problem';

export interface JsonResponse {
  readonly description: string;
  readonly body: z.ZodType;
}

/** A stream of bytes of one of these types. */
export interface FileResponse {
  readonly description: string;
  readonly contentTypes: readonly string[];
}

/** Nothing but a status and headers. */
export interface EmptyResponse {
  readonly description: string;
}

/**
 * One declaration validates a route's requests, types its handler and documents it. Contracts are pure: zod and nothing else, so that
 * the portal and the tests can use them too.
 */
export interface Contract {
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api, with `:name` for parameters. */
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Who may call it, by the name of an access rule; the first rule that recognises the caller decides. */
  readonly access: readonly string[];
  /** The right that the caller must have in the team; nothing more than being recognised where it is left out. */
  readonly needs?: string;
  readonly request: {
    readonly params?: z.ZodObject;
    readonly query?: z.ZodObject;
    /** Named in lower case; others are ignored. */
    readonly headers?: z.ZodObject;
    readonly body?: z.ZodType;
    /** The body is streamed to the handler unread. */
    readonly upload?: { readonly contentTypes: readonly string[]; readonly description: string };
  };
  readonly responses: Readonly<Record<number, JsonResponse | FileResponse | EmptyResponse>>;
  readonly problems: readonly ProblemKind[];
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler receives: everything already parsed. */
export interface RequestOf<C extends Contract> {
  readonly params: Parsed<C['request']['params']>;
  readonly query: Parsed<C['request']['query']>;
  readonly headers: Parsed<C['request']['headers']>;
  readonly body: Parsed<C['request']['body']>;
  readonly upload: C['request']['upload'] extends object ? Upload : undefined;
}

/** A body that nobody has read yet. */
export interface Upload {
  /** Of a form, its one file. Fails on a form that does not begin with it; what is wrong behind the file, the stream tells. */
  readonly open: () => Promise<OpenUpload>;
}

export interface OpenUpload {
  readonly stream: NodeJS.ReadableStream;
  readonly contentType: string;
  readonly fileName: string | null;
}

export interface FileBody {
  readonly stream: Readable;
  readonly contentType: string;
  /** Under which name a browser keeps it; left out for what it does not keep. */
  readonly fileName?: string;
}

type BodyOf<R> = R extends { readonly body: infer S extends z.ZodType }
  ? z.input<S>
  : R extends { readonly contentTypes: readonly string[] }
    ? FileBody
    : null;

/** What it answers: one of the declared statuses with its body. */
export type ResponseOf<C extends Contract> = {
  [S in keyof C['responses'] & number]: {
    readonly status: S;
    readonly body: BodyOf<C['responses'][S]>;
    readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  };
}[keyof C['responses'] & number];

export type Handler<C extends Contract> = (request: RequestOf<C>) => Promise<ResponseOf<C>>;

/** Keeps the literal types of a declaration. */
export const defineContract = <const C extends Contract>(contract: C): C => contract;
