import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { Problem, problemFromStatus, problems, toProblemBody } from './problem';

interface StrapiErrorBody {
  readonly error: { readonly message?: unknown };
}

const isStrapiError = (body: unknown): body is StrapiErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null;

/** The stock admin panel reads errors in Strapi's own form; our routes, admin or not, carry a contract and answer with problems. */
const keepsStrapiForm = (ctx: Context): boolean => {
  const found = ctx.state['route'] as { info?: { type?: string }; contract?: object } | undefined;
  return found?.info?.type === 'admin' && found.contract === undefined;
};

/** SQLSTATE classes and driver errors that say "not just now" (gone, full, dead-locked, timed out) instead of "the statement is wrong". */
const outages = /^(?:08|57P|53|40|55000|55P03|57014)|^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;

/** The driver has no codes for these. */
const lostConnection = /^Connection terminated|^timeout exceeded when trying to connect/;

const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return outages.test(code) || error.name === 'KnexTimeoutError' || lostConnection.test(error.message);
};

/** The body parser says with `httpCode` that the body, not the parser, is at fault. */
const isBadBody = (error: unknown): boolean =>
  error instanceof Error && 'httpCode' in error && typeof error.httpCode === 'number' && error.httpCode >= 400 && error.httpCode < 500;

const isSqlState = (error: unknown, state: string): boolean => error instanceof Error && 'code' in error && error.code === state;

/** A value that Postgres cannot store: out of range, not a date. The contracts should have refused it; the sender can mend it all the same. */
const isBadValue = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22') && error.code.length === 5;

/** What an error means to the caller, or null when Strapi's own handler knows better. */
const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  if (isOutage(error)) return new Problem(problems['server.unavailable'], 'The database did not answer.', {}, { 'Retry-After': '5' });
  if (isSqlState(error, 'LU004'))
    return new Problem(problems['change.reason-required'], 'A verified value changes, or a record is removed.');
  if (isBadValue(error)) return new Problem(problems['request.invalid'], 'A value is outside what can be stored.');
  if (isBadBody(error)) return new Problem(problems['request.invalid'], 'The body cannot be read.');
  return null;
};

const answer = (ctx: Context, problem: Problem): void => {
  ctx.status = problem.kind.status;
  ctx.set(problem.headers);
  ctx.type = 'application/problem+json';
  ctx.body = JSON.stringify(toProblemBody(problem, String(ctx.state['requestId'])));
};

/** Monitors read the parts of readiness, ready or not. */
export const healthType = 'application/health+json';

/** Turns what Strapi's error handler answered into a problem. */
const translate = (ctx: Context): void => {
  if (ctx.status < 400 || keepsStrapiForm(ctx)) return;
  if (ctx.response.type === 'application/problem+json' || ctx.response.type === 'text/html' || ctx.response.type === healthType) return;
  const body: unknown = ctx.body;
  const said = isStrapiError(body) ? body.error.message : undefined;
  const isOurFault = ctx.status >= 500;
  const detail = typeof said === 'string' && said !== '' && !isOurFault ? said : 'The request could not be completed.';
  answer(ctx, problemFromStatus(ctx.status, detail));
};

/** Outermost: nothing behind it can answer in another form. */
export const installProblemFormatter = (strapi: Core.Strapi): void => {
  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    translate(ctx);
  });
};

/** Just inside Strapi's own error handler, which would take our problems for faults; listed in config/middlewares.ts. */
export const catchProblems =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      if (problem.kind.status >= 500) strapi.log.error('request failed', { error });
      answer(ctx, problem);
    }
  };
