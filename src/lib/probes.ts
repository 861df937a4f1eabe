import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { z } from 'zod';
import { runAs, systemActor } from './actor';
import { withSql, type Sql } from './database';
import { defineJob, enqueue, registerJob } from './jobs';
import { healthType } from './problem-formatter';

/**
 * /livez: the process answers. /readyz: this node can do its work, which is to reach the database and to see a job that it asked for
 * come back. The second catches what a ping cannot: a worker without rights runs nothing and logs nothing.
 */
const beatEveryMs = 10_000;
const answerWithinMs = 45_000;

const probeJob = defineJob({
  name: 'readiness-probe',
  payload: z.object({ nodeId: z.string() }),
  isReserved: true,
  handle: async (strapi, { nodeId }) => withSql(strapi, async (sql) => noteAnswer(sql, nodeId)),
});

const noteAnswer = async (sql: Sql, nodeId: string): Promise<void> => {
  await sql.query(
    `with forgotten as (delete from luminous.job_probe where answered_at < now() - interval '1 hour')
     insert into luminous.job_probe (node_id, answered_at) values ($1::text, now())
         on conflict (node_id) do update set answered_at = excluded.answered_at`,
    [nodeId],
  );
};

interface Readiness {
  readonly database: 'ok' | 'unreachable';
  readonly jobs: 'ok' | 'waiting' | 'unknown';
  readonly draining: boolean;
}

const checkReadiness = async (strapi: Core.Strapi, nodeId: string, draining: boolean): Promise<Readiness> => {
  try {
    const answered = await withSql(strapi, async (sql) => {
      const { rows } = await sql.query<{ is_recent: boolean }>({
        name: 'check-readiness',
        text: `select answered_at > now() - make_interval(secs => $2::float8 / 1000) as is_recent
                 from luminous.job_probe where node_id = $1::text`,
        values: [nodeId, answerWithinMs],
      });
      return rows[0]?.is_recent === true;
    });
    return { database: 'ok', jobs: answered ? 'ok' : 'waiting', draining };
  } catch {
    return { database: 'unreachable', jobs: 'unknown', draining };
  }
};

interface Probes {
  readonly nodeId: string;
  isDraining: boolean;
}

const probesOf = (strapi: Core.Strapi): Probes => strapi.get('luminous.probes');

export const installProbes = (strapi: Core.Strapi): void => {
  const probes: Probes = { nodeId: randomUUID(), isDraining: false };
  strapi.add('luminous.probes', () => probes);
  registerJob(strapi, probeJob);
  strapi.server.routes([
    {
      method: 'GET',
      path: '/livez',
      config: { auth: false },
      handler: (ctx: Context) => {
        ctx.body = { status: 'ok' };
      },
    },
    {
      method: 'GET',
      path: '/readyz',
      config: { auth: false },
      handler: async (ctx: Context) => {
        const readiness = await runAs(systemActor('probe', 'none'), () => checkReadiness(strapi, probes.nodeId, probes.isDraining));
        const isReady = readiness.database === 'ok' && readiness.jobs === 'ok' && !probes.isDraining;
        ctx.status = isReady ? 200 : 503;
        ctx.type = healthType;
        ctx.body = JSON.stringify({ status: isReady ? 'ok' : 'unavailable', ...readiness });
      },
    },
  ]);
};

/** Balancers take the node out while requests under way are finished. */
export const beginDraining = (strapi: Core.Strapi): void => {
  probesOf(strapi).isDraining = true;
};

/** Asks for a job at once and then regularly; returns how to stop asking. */
export const startHeartbeat = (strapi: Core.Strapi): (() => void) => {
  const { nodeId } = probesOf(strapi);
  const actor = systemActor('probe', 'none');
  const beat = async (): Promise<void> => {
    try {
      await runAs(actor, () => withSql(strapi, async (sql) => enqueue(sql, probeJob, actor, { nodeId }, { key: `readiness:${nodeId}` })));
    } catch (error) {
      strapi.log.warn('the readiness probe could not be enqueued', { error });
    }
  };
  void beat(); // Failures are logged inside.
  const timer = setInterval(() => void beat(), beatEveryMs);
  return () => {
    clearInterval(timer);
  };
};
