import { EventEmitter } from 'node:events';
import type { Core } from '@strapi/types';
import { Logger, run, type Task } from 'graphile-worker';
import { Pool } from 'pg';
import { z } from 'zod';
import { runAs, systemActor } from './actor';
import type { Sql } from './database';

/**
 * Work that must happen, but not while a request waits or a connection is held: mail, reports, events. A job is enqueued in the
 * transaction that causes it, so it exists exactly when the change does, and runs at least once on any node.
 */
export interface Job<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: S;
  /** Runs on a worker of its own, which no slow job can occupy. For the readiness probe. */
  readonly isReserved?: boolean;
  /** When it comes by itself, as in a crontab, UTC; on one node, with an empty payload. */
  readonly cron?: string;
  readonly handle: (strapi: Core.Strapi, payload: z.output<S>) => Promise<void>;
}

interface Registered {
  readonly task: Task;
  readonly isReserved: boolean;
  readonly cron: string | undefined;
}

/** The actor who caused a job travels with it: the worker has no request to learn it from. */
const ActorPayload = z.object({
  kind: z.enum(['admin', 'member', 'apiKey', 'auditor', 'public', 'system']),
  id: z.string(),
  scope: z.union([z.literal('all'), z.literal('none'), z.object({ team: z.string(), grantee: z.string().optional() })]),
  requestId: z.string().optional(),
});
type ActorPayload = z.infer<typeof ActorPayload>;

const Envelope = z.object({ actor: ActorPayload, payload: z.unknown() });

interface EnqueueOptions {
  /** At most one waiting job has this key; a later one replaces it. */
  readonly key?: string;
  readonly runAfterMs?: number;
}

export const defineJob = <S extends z.ZodType>(job: Job<S>): Job<S> => job;

export const enqueue = async <S extends z.ZodType>(
  sql: Sql,
  job: Job<S>,
  actor: ActorPayload,
  payload: z.input<S>,
  { key, runAfterMs = 0 }: EnqueueOptions = {},
): Promise<void> => {
  const { kind, id, scope, requestId } = actor;
  await sql.query({
    name: 'add-job',
    text: `select graphile_worker.add_job($1::text, $2::json, job_key => $3::text,
                                          run_at => now() + make_interval(secs => $4::float8 / 1000))`,
    values: [job.name, JSON.stringify({ actor: { kind, id, scope, requestId }, payload }), key ?? null, runAfterMs],
  });
};

/** Many of a kind in one statement. */
export const enqueueAll = async <S extends z.ZodType>(
  sql: Sql,
  job: Job<S>,
  { kind, id, scope, requestId }: ActorPayload,
  wanted: readonly { readonly payload: z.input<S>; readonly key: string }[],
): Promise<void> => {
  const jobs = wanted.map(({ payload, key }) => ({ key, payload: { actor: { kind, id, scope, requestId }, payload } }));
  await sql.query(
    `select graphile_worker.add_job($1::text, j.payload, job_key => j.key) from json_to_recordset($2::json) as j (key text, payload json)`,
    [job.name, JSON.stringify(jobs)],
  );
};

const registryName = 'luminous.jobs';

export const installJobRegistry = (strapi: Core.Strapi): void => {
  strapi.add(registryName, () => new Map<string, Registered>());
};

const registry = (strapi: Core.Strapi): Map<string, Registered> => strapi.get(registryName);

const toTask =
  <S extends z.ZodType>(strapi: Core.Strapi, job: Job<S>): Task =>
  async (raw) => {
    const { actor, payload } = Envelope.parse(raw);
    const { requestId, ...who } = actor;
    const input = job.payload.parse(payload);
    await runAs({ ...who, ...(requestId === undefined ? {} : { requestId }) }, () => job.handle(strapi, input));
  };

/** Each layer registers its jobs before the worker starts. */
export const registerJob = <S extends z.ZodType>(strapi: Core.Strapi, job: Job<S>): void => {
  const tasks = registry(strapi);
  if (tasks.has(job.name)) throw new Error(`The job "${job.name}" is registered twice.`);
  tasks.set(job.name, { task: toTask(strapi, job), isReserved: job.isReserved === true, cron: job.cron });
};

const failureLevels: ReadonlySet<string> = new Set(['error']);

const workerLogger = (strapi: Core.Strapi): Logger =>
  new Logger(() => (level, message) => {
    // The worker's own chatter names every poll; failures are what we want to see.
    if (failureLevels.has(level)) strapi.log.error(message);
    else strapi.log.debug(message);
  });

const tasksOf = (strapi: Core.Strapi, wanted: 'reserved' | 'ordinary'): Record<string, Task> =>
  Object.fromEntries(
    [...registry(strapi)].filter(([, { isReserved }]) => isReserved === (wanted === 'reserved')).map(([name, { task }]) => [name, task]),
  );

/** What the worker starts by itself is the system's doing. */
const crontabOf = (strapi: Core.Strapi): string => {
  const envelope = JSON.stringify({ actor: systemActor('nightly'), payload: {} });
  return [...registry(strapi)].flatMap(([name, { cron }]) => (cron === undefined ? [] : [`${cron} ${name} ${envelope}`])).join('\n');
};

export interface Worker {
  /** Names that this worker's jobs are locked by. */
  readonly ids: readonly string[];
  /** Waits for jobs under way. */
  stop(): Promise<void>;
}

/** Runs until stopped, on its own connections: a burst of requests cannot starve the jobs, nor the reverse. */
export const startWorker = async (strapi: Core.Strapi, options: { connectionString: string; concurrency: number }): Promise<Worker> => {
  const pgPool = new Pool({
    connectionString: options.connectionString,
    max: options.concurrency + 3,
    application_name: 'luminous-worker',
  });
  const noteLoss = (error: Error) => strapi.log.warn('a worker connection was lost', { error });
  pgPool.on('error', noteLoss);
  pgPool.on('connect', (client) => client.on('error', noteLoss));
  const ids: string[] = [];
  const events = new EventEmitter();
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => ids.push(worker.workerId));
  const shared = { pgPool, events, noHandleSignals: true, pollInterval: 1000, logger: workerLogger(strapi) };
  const runners = await Promise.all([
    run({ ...shared, concurrency: options.concurrency, taskList: tasksOf(strapi, 'ordinary'), crontab: crontabOf(strapi) }),
    run({ ...shared, concurrency: 1, taskList: tasksOf(strapi, 'reserved') }),
  ]);
  return {
    ids,
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
      await pgPool.end();
    },
  };
};
