import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Actor } from './actor';

/**
 * An access rule recognises a caller, or does not (`null`), or refuses one whose credentials are wrong (`'invalid'`).
 * Layers register theirs by name at start-up; contracts name the rules that apply.
 */
export type AccessRule = (request: { authorization: string | undefined; ip: string }) => Promise<Actor | 'invalid' | null>;

const serviceName = (rule: string) => `access.${rule}`;

export const registerAccess = (strapi: Core.Strapi, name: string, rule: AccessRule): void => {
  strapi.add(serviceName(name), () => rule);
};

/** How Strapi is told: one strategy for a route, trying the contract's rules in order. Nothing is registered globally. */
export const accessStrategy = (strapi: Core.Strapi, rules: readonly string[]) => ({
  name: 'luminous',
  async authenticate(ctx: Context) {
    const request = { authorization: ctx.get('authorization') || undefined, ip: ctx.ip };
    for (const name of rules) {
      const rule: AccessRule = strapi.get(serviceName(name));
      const actor = await rule(request);
      if (actor === 'invalid') return { error: 'The credentials are not valid.' };
      if (actor !== null) return { authenticated: true, credentials: { actor } };
    }
    return { authenticated: false };
  },
  /** Recognising the caller is the whole rule: Strapi's editable permission rows decide nothing here. */
  verify: () => undefined,
});
