import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { z } from 'zod';
import { runAs, systemActor } from './actor';
import { withSql, type Sql } from './database';
import { freeJobsOfDeadNodes, noteBeat } from './heartbeat';
import { defineJob, enqueue, registerJob, type Worker } from './jobs';
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
  await sql.query('update luminous.node set answered_at = now() where id = $1::text', [nodeId]);
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
                 from luminous.node where id = $1::text`,
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

/** Says at once and then regularly that this node lives, asks for a job, and frees those of dead ones; returns how to stop. */
export const startHeartbeat = (strapi: Core.Strapi, worker: Worker): (() => void) => {
  const { nodeId } = probesOf(strapi);
  const actor = systemActor('probe', 'none');
  const beat = async (sql: Sql): Promise<void> => {
    await noteBeat(sql, nodeId, worker.ids);
    await freeJobsOfDeadNodes(sql);
    await enqueue(sql, probeJob, actor, { nodeId }, { key: `readiness:${nodeId}` });
  };
  const tryBeat = (): void => {
    runAs(actor, () => withSql(strapi, beat)).catch((error: unknown) => {
      strapi.log.warn('the heartbeat failed', { error });
    });
  };
  tryBeat();
  const timer = setInterval(tryBeat, beatEveryMs);
  return () => {
    clearInterval(timer);
  };
};
