import type { Core } from '@strapi/types';
import type { ClientBase } from 'pg';
import { actorRef, currentActor, type Actor } from './actor';

/**
 * Actor, scope and team reach Postgres with every statement: they are set when a connection is taken from the pool and differ from
 * what that connection last carried, and reset when nobody acts. The next borrower therefore never inherits them.
 * Strapi offers no hook here; acquireConnection is public in knex, whose version is pinned and this file covered by tests.
 */
export interface PooledConnection extends ClientBase {
  actorOnConnection?: string;
  /** knex destroys a connection carrying this at its next validation. */
  __knex__disposed?: unknown;
}

type ActorSettings = [actor: string, scope: string, team: string, request: string, grantee: string];

const settingsFor = (actor: Actor | null): ActorSettings => {
  if (actor === null) return ['', '', '', '', ''];
  // A request that only reads leaves no trace, and a new id each time would cost it a round trip.
  const request = actor.isWriting === true ? (actor.requestId ?? '') : '';
  if (actor.scope === 'all') return [actorRef(actor), 'all', '', request, ''];
  if (actor.scope === 'none') return [actorRef(actor), '', '', request, ''];
  return [actorRef(actor), 'team', actor.scope.team, request, actor.scope.grantee ?? ''];
};

const setActor = {
  name: 'set-actor',
  text: `select set_config('app.actor', $1::text, false),
                set_config('app.scope', $2::text, false),
                set_config('app.team', $3::text, false),
                set_config('app.request', $4::text, false),
                set_config('app.grantee', $5::text, false)`,
};

/**
 * A transaction keeps the actor it began with. Work inside it under another one would silently see and write as the first: a mistake
 * that must not pass.
 */
export const assertSameActor = (connection: PooledConnection): void => {
  const [actor, scope, team, , grantee] = settingsFor(currentActor());
  const carried = connection.actorOnConnection?.split('\n') ?? [];
  if (carried[0] !== actor || carried[1] !== scope || carried[2] !== team || carried[4] !== grantee) {
    throw new Error('This transaction belongs to another actor: finish it before working as somebody else.');
  }
};

/** How to take a connection as it comes, whoever it last carried. */
export interface UnsetLender {
  acquireAsItComes: () => Promise<PooledConnection>;
}

export const installConnectionHook = (strapi: Core.Strapi): void => {
  const knexClient = strapi.db.connection.client as {
    acquireConnection: () => Promise<PooledConnection>;
    releaseConnection: (connection: PooledConnection) => Promise<void>;
  } & Partial<UnsetLender>;
  const acquire = knexClient.acquireConnection.bind(knexClient);

  knexClient.acquireAsItComes = acquire;
  knexClient.acquireConnection = async () => {
    // Asked once: a request's actor may become known while we wait, and what is compared must be what is set.
    const values = settingsFor(currentActor());
    const wanted = values.join('\n');
    const connection = await acquire();
    if (connection.actorOnConnection === wanted) return connection;
    try {
      await connection.query({ ...setActor, values });
      connection.actorOnConnection = wanted;
      return connection;
    } catch (error) {
      connection.__knex__disposed = error;
      await knexClient.releaseConnection(connection);
      throw error;
    }
  };
};
