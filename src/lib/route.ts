import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { z } from 'zod';
import { accessStrategy } from './access';
import type { Contract, FileBody, Handler, RequestOf } from './contract';
import { findUnfit } from './find-unfit';
import { noteGuestRead } from './guest-reads';
import { Problem, problems } from './problem';
import { parseUpload } from './upload';

const parsePart = (part: string, schema: z.ZodType | undefined, value: unknown): unknown => {
  if (schema === undefined) return undefined;
  const unfit = findUnfit(value);
  if (unfit !== null) throw new Problem(problems['request.invalid'], `${part}: ${unfit}`);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    in: part,
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  const first = issues[0];
  const where = first?.path ? `${part} "${first.path}"` : part;
  throw new Problem(problems['request.invalid'], `${where}: ${first?.message ?? 'not as expected'}`, { issues });
};

const headersOf = (schema: z.ZodObject | undefined, ctx: Context): Record<string, string> =>
  Object.fromEntries(
    Object.keys(schema?.shape ?? {}).flatMap((name) => {
      const value = ctx.get(name);
      return value === '' ? [] : [[name, value]];
    }),
  );

/** RFC 6266 again, outwards: an ASCII form for old readers beside the real one. */
const disposition = (fileName: string): string => {
  const plain = fileName.replace(/[^\w. -]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
};

const isFile = (body: unknown): body is FileBody => typeof body === 'object' && body !== null && 'stream' in body && 'contentType' in body;

const answer = (ctx: Context, body: unknown): void => {
  if (isFile(body)) {
    ctx.set('Content-Type', body.contentType);
    if (body.fileName !== undefined) ctx.set('Content-Disposition', disposition(body.fileName));
    // Koa would leave the connection open, waiting for the rest. Cut, so that nobody takes half a file for a whole one.
    body.stream.once('close', () => {
      if (!ctx.res.writableEnded) ctx.res.destroy();
    });
    ctx.body = body.stream;
    return;
  }
  ctx.body = body;
};

const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body;

/** Everything a handler sees has passed its contract; everything it answers is typed by it. */
const serve =
  <C extends Contract>(contract: C, handle: Handler<C>) =>
  async (ctx: Context): Promise<void> => {
    const { params, query, headers, body } = contract.request;
    const request = {
      params: parsePart('path', params, ctx['params']),
      query: parsePart('query', query, ctx.query),
      headers: parsePart('header', headers, headersOf(headers, ctx)),
      body: parsePart('body', body, bodyOf(ctx)),
      upload: parseUpload(contract, ctx),
    } as RequestOf<C>;
    const response = await handle(request);
    ctx.status = response.status;
    for (const [name, value] of Object.entries({ 'Cache-Control': 'private, no-cache', ...response.headers })) {
      ctx.set(name, typeof value === 'string' ? value : [...value]);
    }
    answer(ctx, response.body);
  };

/** A contract bound to its handler in the shape that Strapi's router wants: a route of the public API, below /api. */
export const route = <C extends Contract>(strapi: Core.Strapi, contract: C, handle: Handler<C>) => ({
  method: contract.method,
  path: contract.path,
  handler: serve<C>(contract, async (request) => {
    await noteGuestRead(strapi, contract, request);
    return handle(request);
  }),
  config: { auth: { scope: [], strategies: [accessStrategy(strapi, contract)] } },
  contract,
  info: { type: 'content-api' as const },
});

/** The same contract for the admin panel's own session, guarded by an admin permission instead of the contract's access rules. */
export const adminRoute = <C extends Contract>(contract: C, handle: Handler<C>, action: string) => ({
  method: contract.method,
  path: contract.path,
  handler: serve(contract, handle),
  config: {
    policies: [
      { name: 'admin::isAuthenticatedAdmin', config: {} },
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  },
  contract,
  info: { type: 'admin' as const },
});
