import type { Core } from '@strapi/types';
import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { connectTimeoutMs } from './connect-timeout';
import { sha256 } from './digest';
import { settings } from './settings';

/**
 * Counts what must not be tried too often, for all servers together. The counters have connections of their own: they must count while
 * everything else waits, and belong to no transaction. Names are kept as digests, because some are personal data.
 */
export interface AttemptLimit {
  /** Tells counters apart. */
  readonly name: string;
  readonly most: number;
  readonly withinMs: number;
}

export interface Taken {
  readonly isGranted: boolean;
  /** How many are left for all servers. */
  readonly remaining: number;
  readonly msBeforeNext: number;
}

export interface Attempts {
  /** Counts one more. Zero, or for how many milliseconds to wait when there were too many. */
  count(limit: AttemptLimit, who: string): Promise<number>;
  /** Takes several at once, all or none. */
  take(limit: AttemptLimit, who: string, points: number): Promise<Taken>;
  /** Takes one back: it was a good one. */
  takeBack(limit: AttemptLimit, who: string): Promise<void>;
  /** Begins anew. */
  forget(limit: AttemptLimit, who: string): Promise<void>;
}

const createAttempts = (pool: Pool): Attempts => {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterOf = ({ name, most, withinMs }: AttemptLimit): RateLimiterPostgres => {
    const known = limiters.get(name);
    if (known !== undefined) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'luminous',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: name,
      points: most,
      duration: Math.ceil(withinMs / 1000),
    });
    limiters.set(name, limiter);
    return limiter;
  };
  const keyOf = (who: string) => sha256(who).slice(0, 32);
  const take = async (limit: AttemptLimit, who: string, points: number): Promise<Taken> => {
    try {
      const { remainingPoints, msBeforeNext } = await limiterOf(limit).consume(keyOf(who), points);
      return { isGranted: true, remaining: remainingPoints, msBeforeNext };
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return { isGranted: false, remaining: 0, msBeforeNext: refusal.msBeforeNext };
      throw refusal;
    }
  };
  return {
    take,
    count: async (limit, who) => {
      const { isGranted, msBeforeNext } = await take(limit, who, 1);
      return isGranted ? 0 : Math.max(msBeforeNext, 1000);
    },
    takeBack: async (limit, who) => {
      await limiterOf(limit).reward(keyOf(who));
    },
    forget: async (limit, who) => {
      await limiterOf(limit).delete(keyOf(who));
    },
  };
};

const registryName = 'luminous.attempts';
interface Kept {
  readonly attempts: Attempts;
  readonly pool: Pool;
}

const fewConnections = 3;
/** Counting takes a millisecond; a caller hears that it cannot be done instead of waiting. */
const countingTimeoutMs = 3000;

export const installAttempts = (strapi: Core.Strapi): void => {
  const pool = new Pool({
    connectionString: settings(strapi).databaseUrl,
    max: fewConnections,
    application_name: 'luminous-limits',
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: countingTimeoutMs,
  });
  pool.on('error', (error) => strapi.log.warn('a connection of the attempt counters was lost', { error }));
  strapi.add(registryName, (): Kept => ({ attempts: createAttempts(pool), pool }));
};

export const attemptsOf = (strapi: Core.Strapi): Attempts => strapi.get<Kept>(registryName).attempts;

export const endAttempts = async (strapi: Core.Strapi): Promise<void> => strapi.get<Kept>(registryName).pool.end();
