import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { actorRef, runAs, type Actor } from './actor';
import { newRequestId } from './ids';

interface Credentials {
  readonly id?: number | string;
  readonly actor?: Actor;
}

interface AuthState {
  readonly strategy?: { readonly name?: string };
  readonly credentials?: Credentials | null;
}

const wellFormed = /^[\w.:-]{8,64}$/;

/** A caller's own request id is kept when it is harmless, so that one id follows a request through several systems. */
const requestIdOf = (ctx: Context): string => {
  const offered = ctx.get('x-request-id');
  return wellFormed.test(offered) ? offered : newRequestId();
};

const longestReason = 500;

/** Headers hold no letters beyond Latin, so a reason comes percent-encoded. What cannot be read is no reason. */
const reasonOf = (ctx: Context): string | undefined => {
  try {
    const reason = decodeURIComponent(ctx.get('change-reason')).trim();
    return reason === '' || reason.length > longestReason || !reason.isWellFormed() ? undefined : reason;
  } catch {
    return undefined;
  }
};

interface MatchedRoute {
  readonly contract?: { readonly operationId?: string };
  readonly method?: string;
  readonly path?: string;
}

/** By its pattern: the path itself may name people. */
const intentOf = (ctx: Context): string | undefined => {
  const route = ctx.state['route'] as MatchedRoute | undefined;
  if (route?.contract?.operationId !== undefined) return route.contract.operationId;
  return route?.method === undefined || route.path === undefined ? undefined : `${route.method} ${route.path}`;
};

const nobodyInParticular: Actor = { kind: 'public', id: 'anonymous', scope: 'none' };

/** By the name of the strategy that recognised the caller; `luminous` is that of our own access rules. */
const whoIs = (strategy: string, { id = 'unknown', actor }: Credentials): Actor | null => {
  switch (strategy) {
    case 'admin':
      return { kind: 'admin', id: String(id), scope: 'all', rights: 'all' };
    case 'admin-token':
    case 'content-api-token':
      return { kind: 'apiKey', id: `strapi-${String(id)}`, scope: 'none' };
    case 'users-permissions':
      return { kind: 'member', id: String(id), scope: 'none' };
    case 'luminous':
      return actor ?? null;
    default:
      return null;
  }
};

/** Whom Strapi (or one of our access rules) recognised. Before authentication, and without it, the public acts and sees no team's rows. */
const actorOf = (auth: AuthState | undefined, request: Pick<Actor, 'requestId' | 'ip' | 'isWriting' | 'reason' | 'intent'>): Actor => {
  const known = auth?.credentials ? whoIs(auth.strategy?.name ?? '', auth.credentials) : null;
  return { ...(known ?? nobodyInParticular), ...request };
};

/**
 * The entry point of every HTTP request: replaces whatever actor the server was started with, names the request, and writes one log
 * line about it (the path alone: query strings may hold personal data).
 */
export const installRequestScope = (strapi: Core.Strapi): void => {
  strapi.server.use(async (ctx: Context, next: Next) => {
    const startedAt = process.hrtime.bigint();
    const requestId = requestIdOf(ctx);
    const reason = reasonOf(ctx);
    const request = {
      ...{ requestId, ip: ctx.ip, isWriting: !['GET', 'HEAD', 'OPTIONS'].includes(ctx.method) },
      ...(reason === undefined ? {} : { reason }),
    };
    const actor = () => {
      const intent = intentOf(ctx);
      return actorOf(ctx.state['auth'] as AuthState | undefined, intent === undefined ? request : { ...request, intent });
    };
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
