import type { Core } from '@strapi/types';
import { z } from 'zod';
import { requireActor } from './actor';
import { inTransaction, type Sql } from './database';
import type { EventType } from './define-event';
import { defineJob, enqueue, registerJob } from './jobs';

export interface EventEnvelope<P> {
  readonly id: string;
  readonly payload: P;
}

type Subscriber = (strapi: Core.Strapi, event: EventEnvelope<unknown>) => Promise<void>;

const registryName = 'luminous.subscribers';
const subscribers = (strapi: Core.Strapi): Map<string, Map<string, Subscriber>> => strapi.get(registryName);

const deliverEvent = defineJob({
  name: 'deliver-event',
  payload: z.object({ id: z.string(), event: z.string(), subscriber: z.string(), payload: z.unknown() }),
  handle: async (strapi, { id, event, subscriber, payload }) => {
    const handle = subscribers(strapi).get(event)?.get(subscriber);
    if (handle === undefined) throw new Error(`Nobody called "${subscriber}" subscribes to "${event}" on this node.`);
    await handle(strapi, { id, payload });
  },
});

/** One job for each subscriber: a failing one is retried alone. */
const fanOutEvent = defineJob({
  name: 'fan-out-event',
  payload: z.object({ id: z.string(), event: z.string(), payload: z.unknown() }),
  handle: async (strapi, { id, event, payload }) => {
    const names = [...(subscribers(strapi).get(event)?.keys() ?? [])];
    await inTransaction(strapi, async (sql) => {
      for (const subscriber of names) {
        await enqueue(sql, deliverEvent, requireActor(), { id, event, subscriber, payload }, { key: `event:${id}:${subscriber}` });
      }
    });
  },
});

export const installEvents = (strapi: Core.Strapi): void => {
  strapi.add(registryName, () => new Map<string, Map<string, Subscriber>>());
  registerJob(strapi, fanOutEvent);
  registerJob(strapi, deliverEvent);
};

export const subscribe = <S extends z.ZodType>(
  strapi: Core.Strapi,
  type: EventType<S>,
  subscriber: string,
  handle: (strapi: Core.Strapi, event: EventEnvelope<z.output<S>>) => Promise<void>,
): void => {
  const forEvent = subscribers(strapi).get(type.name) ?? new Map<string, Subscriber>();
  forEvent.set(subscriber, async (app, event) => handle(app, { id: event.id, payload: type.payload.parse(event.payload) }));
  subscribers(strapi).set(type.name, forEvent);
};

interface ToPublish<S extends z.ZodType> {
  readonly teamId: string;
  readonly payload: z.input<S>;
}

/** The same kind of event for any number of teams, in one statement. */
export const publishAll = async <S extends z.ZodType>(sql: Sql, type: EventType<S>, events: readonly ToPublish<S>[]): Promise<void> => {
  if (events.length === 0) return;
  const { kind, id, requestId } = requireActor();
  await sql.query({
    name: 'publish-events',
    text: `
      with written as (
        insert into luminous.outbox (event, team_id, payload)
        select $1::text, e."teamId", e.payload from jsonb_to_recordset($2::jsonb) as e ("teamId" text, payload jsonb)
        returning id::text, team_id, payload
      )
      select graphile_worker.add_job($3::text, json_build_object(
               'actor', $4::jsonb || jsonb_build_object('scope', jsonb_build_object('team', w.team_id)),
               'payload', json_build_object('id', w.id, 'event', $1::text, 'payload', w.payload)), job_key => 'event:' || w.id)
        from written w`,
    values: [type.name, JSON.stringify(events), fanOutEvent.name, JSON.stringify({ kind, id, requestId })],
  });
};

/** Call inside the transaction that makes it true. */
export const publish = async <S extends z.ZodType>(sql: Sql, type: EventType<S>, teamId: string, payload: z.input<S>): Promise<void> => {
  const actor = requireActor();
  const { rows } = await sql.query<{ id: string }>({
    name: 'publish-event',
    text: `insert into luminous.outbox (event, team_id, payload) values ($1::text, $2::text, $3::jsonb) returning id::text`,
    values: [type.name, teamId, JSON.stringify(payload)],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('The outbox returned no id.');
  await enqueue(
    sql,
    fanOutEvent,
    { ...actor, scope: { team: teamId } },
    { id: row.id, event: type.name, payload },
    { key: `event:${row.id}` },
  );
};
