import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { Actor } from './actor';
import { senderOf } from './address';
import { attemptsOf, type AttemptLimit, type Taken } from './attempts';
import { Problem, problems } from './problem';
import { settings, type RateLimits } from './settings';

/**
 * How much a caller may ask for in a minute. The counters stand in Postgres, for all servers together; each server takes a twentieth of a
 * share at a time and spends it by itself, so that hardly any request waits for them. Never more than the share is given out; up to a
 * twentieth for each server may be left unused.
 */
const windowMs = 60_000;
const leaseParts = 20;
const mostLeases = 50_000;

type ShareName = keyof RateLimits;

interface Lease {
  left: number;
  /** Beyond what this server holds, at the time when it took it. */
  readonly elsewhere: number;
  readonly endsAt: number;
}

interface Share {
  readonly name: ShareName;
  readonly most: number;
  readonly who: string;
}

/** Staff are not limited: their work is not anybody's share. */
const sharesOf = (actor: Actor | null, ip: string, { key, person, team, address }: RateLimits): Share[] => {
  if (actor === null || actor.kind === 'public') return [{ name: 'address', most: address, who: senderOf(ip) }];
  if (actor.scope === 'all') return [];
  const own: Share = actor.kind === 'apiKey' ? { name: 'key', most: key, who: actor.id } : { name: 'person', most: person, who: actor.id };
  // Whose guest one is makes no difference to the share of one's own team.
  const home = actor.scope === 'none' ? undefined : (actor.scope.grantee ?? actor.scope.team);
  return home === undefined ? [own] : [own, { name: 'team', most: team, who: home }];
};

const leases = new Map<string, Lease>();
const pending = new Map<string, Promise<Lease>>();

const toLease = ({ isGranted, remaining, msBeforeNext }: Taken, points: number): Lease => ({
  left: isGranted ? points : 0,
  elsewhere: remaining,
  endsAt: Date.now() + Math.max(msBeforeNext, 1),
});

/** Of many requests at the same moment one asks. */
const takeLease = async (strapi: Core.Strapi, key: string, { name, most, who }: Share): Promise<Lease> => {
  const limit: AttemptLimit = { name: `rate-${name}`, most, withinMs: windowMs };
  const points = Math.max(1, Math.floor(most / leaseParts));
  const asked =
    pending.get(key) ??
    attemptsOf(strapi)
      .take(limit, who, points)
      .then((taken) => toLease(taken, points));
  pending.set(key, asked);
  try {
    const lease = await asked;
    if (leases.size >= mostLeases) leases.clear();
    leases.set(key, lease);
    return lease;
  } finally {
    pending.delete(key);
  }
};

interface Spent {
  readonly share: Share;
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly isRefused: boolean;
}

const spend = async (strapi: Core.Strapi, share: Share): Promise<Spent> => {
  const key = `${share.name} ${share.who}`;
  const held = leases.get(key);
  const isUsable = held !== undefined && held.endsAt > Date.now() && (held.left > 0 || held.elsewhere === 0);
  const lease = isUsable ? held : await takeLease(strapi, key, share);
  const isRefused = lease.left <= 0;
  if (!isRefused) lease.left -= 1;
  return { share, remaining: lease.left + lease.elsewhere, resetSeconds: Math.ceil((lease.endsAt - Date.now()) / 1000), isRefused };
};

/** Announced as draft-ietf-httpapi-ratelimit-headers has it. */
const announce = (ctx: Context, spent: readonly Spent[]): void => {
  const seconds = String(windowMs / 1000);
  ctx.set('RateLimit-Policy', spent.map(({ share: { name, most } }) => `"${name}";q=${String(most)};w=${seconds}`).join(', '));
  ctx.set(
    'RateLimit',
    spent.map(({ share: { name }, remaining, resetSeconds }) => `"${name}";r=${String(remaining)};t=${String(resetSeconds)}`).join(', '),
  );
};

/** Counts one request of the caller; null when nobody was recognised. @throws Problem request.rate-limited */
export const countRequest = async (strapi: Core.Strapi, ctx: Context, actor: Actor | null): Promise<void> => {
  const shares = sharesOf(actor, ctx.ip, settings(strapi).rateLimits);
  if (shares.length === 0) return;
  const spent = await Promise.all(shares.map(async (share) => spend(strapi, share)));
  announce(ctx, spent);
  const refused = spent.filter(({ isRefused }) => isRefused);
  if (refused.length === 0) return;
  const seconds = String(Math.max(...refused.map(({ resetSeconds }) => resetSeconds), 1));
  const whose = refused.map(({ share: { name, most } }) => `${String(most)} a minute for one ${name}`).join(', ');
  throw new Problem(problems['request.rate-limited'], `More than ${whose}.`, {}, { 'Retry-After': seconds });
};
