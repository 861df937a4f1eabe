import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Actor } from './actor';
import type { Contract } from './contract';
import { Problem, problems } from './problem';
import { countRequest } from './rate-limit';

/** What of a request tells who sent it. */
export interface Caller {
  readonly authorization: string | undefined;
  readonly cookie: (name: string) => string | undefined;
  readonly ip: string;
  /** The team that the request names by its short name, well-formed or not. */
  readonly team: string | undefined;
  /** False when another site may have made the browser send it: credentials that a browser adds by itself then count for nothing. */
  readonly isSameOrigin: boolean;
  /** Whether what is asked for are rows that anybody may be shown. */
  readonly isOpen: boolean;
}

/**
 * An access rule recognises a caller, or does not (`null`), or refuses one whose credentials are wrong (`'invalid'`).
 * Layers register theirs by name at start-up; contracts name the rules that apply.
 */
export type AccessRule = (caller: Caller) => Promise<Actor | 'invalid' | null>;

const serviceName = (rule: string) => `access.${rule}`;

export const registerAccess = (strapi: Core.Strapi, name: string, rule: AccessRule): void => {
  strapi.add(serviceName(name), () => rule);
};

const isReading = (ctx: Context): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(ctx.method);

/**
 * Browsers say where a request comes from, and pages cannot forge it. What says nothing is not a browser, and nobody's cookies are at risk
 * there; but then it has no reason to send cookies either.
 */
const isSameOrigin = (ctx: Context): boolean => {
  const site = ctx.get('sec-fetch-site');
  if (site !== '') return site === 'same-origin' || (site === 'none' && isReading(ctx));
  const origin = ctx.get('origin');
  if (origin === '') return isReading(ctx);
  return URL.canParse(origin) && new URL(origin).host === ctx.host;
};

const callerOf = (ctx: Context, { access, needs }: Contract): Caller => {
  const { team } = ctx.query;
  return {
    authorization: ctx.get('authorization') || undefined,
    cookie: (name) => ctx.cookies.get(name, { signed: false }),
    ip: ctx.ip,
    team: typeof team === 'string' ? team : undefined,
    isSameOrigin: isReading(ctx) || isSameOrigin(ctx),
    isOpen: needs !== undefined && access.includes('anybody'),
  };
};

/** Nobody may anything unless it is said: who has no rights at all passes only where none is needed. */
const assertMay = ({ rights = [] }: Actor, { needs }: Contract): void => {
  if (needs === undefined || rights === 'all' || rights.includes(needs)) return;
  throw new Problem(problems['request.forbidden'], `This needs the right "${needs}" in the team.`, { needs });
};

/** How Strapi is told: one strategy for a route, trying the contract's rules in order. Nothing is registered globally. */
export const accessStrategy = (strapi: Core.Strapi, contract: Contract) => ({
  name: 'luminous',
  async authenticate(ctx: Context) {
    const caller = callerOf(ctx, contract);
    for (const name of contract.access) {
      const rule: AccessRule = strapi.get(serviceName(name));
      const actor = await rule(caller);
      if (actor === 'invalid') {
        await countRequest(strapi, ctx, null);
        return { error: 'The credentials are not valid.' };
      }
      if (actor === null) continue;
      await countRequest(strapi, ctx, actor);
      assertMay(actor, contract);
      return { authenticated: true, credentials: { actor } };
    }
    return { authenticated: false };
  },
  /** Recognising the caller is the whole rule: Strapi's editable permission rows decide nothing here. */
  verify: () => undefined,
});
