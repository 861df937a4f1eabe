import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { actorRef, runAs, type Actor } from './actor';
import { newRequestId } from './ids';

interface AuthState {
  readonly strategy?: { readonly name?: string };
  readonly credentials?: { readonly id?: number | string; readonly actor?: Actor } | null;
}

const wellFormed = /^[\w.:-]{8,64}$/;

/** A caller's own request id is kept when it is harmless, so that one id follows a request through several systems. */
const requestIdOf = (ctx: Context): string => {
  const offered = ctx.get('x-request-id');
  return wellFormed.test(offered) ? offered : newRequestId();
};

const idOf = (auth: AuthState): string => String(auth.credentials?.id ?? 'anonymous');

/** Whom Strapi (or one of our access rules) recognised. Before authentication, and without it, the public acts and sees no team's rows. */
const actorOf = (auth: AuthState | undefined, requestId: string, ip: string): Actor => {
  const actAs = (kind: Actor['kind'], id: string, scope: Actor['scope']): Actor => ({ kind, id, scope, requestId, ip });
  switch (auth?.strategy?.name) {
    case 'admin':
      return actAs('admin', idOf(auth), 'all');
    case 'admin-token':
    case 'content-api-token':
      return actAs('apiKey', `strapi-${idOf(auth)}`, 'none');
    case 'users-permissions':
      return auth.credentials ? actAs('member', idOf(auth), 'none') : actAs('public', 'anonymous', 'none');
    case 'luminous':
      return auth.credentials?.actor ? { ...auth.credentials.actor, requestId, ip } : actAs('public', 'anonymous', 'none');
    default:
      return actAs('public', 'anonymous', 'none');
  }
};

/**
 * The entry point of every HTTP request: replaces whatever actor the server was started with, names the request, and writes one log
 * line about it (the path alone: query strings may hold personal data).
 */
export const installRequestScope = (strapi: Core.Strapi): void => {
  strapi.server.use(async (ctx: Context, next: Next) => {
    const startedAt = process.hrtime.bigint();
    const requestId = requestIdOf(ctx);
    const ip = ctx.ip;
    const actor = () => actorOf(ctx.state['auth'] as AuthState | undefined, requestId, ip);
    ctx.state['requestId'] = requestId;
    ctx.set('X-Request-Id', requestId);
    try {
      await runAs(actor, next);
    } finally {
      const durationMs = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const isQuiet = ctx.path === '/livez' || ctx.path === '/readyz';
      strapi.log.log(isQuiet ? 'debug' : 'http', 'request', {
        requestId,
        actor: actorRef(actor()),
        method: ctx.method,
        path: ctx.path,
        status: ctx.status,
        durationMs: Math.round(durationMs * 10) / 10,
      });
    }
  });
};
