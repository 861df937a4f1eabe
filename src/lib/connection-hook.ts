import type { Core } from '@strapi/types';
import type { Client } from 'pg';
import { actorRef, currentActor, type Actor } from './actor';

/**
 * Actor, scope and team reach Postgres with every statement: they are set when a connection is taken from the pool and differ from
 * what that connection last carried, and reset when nobody acts. The next borrower therefore never inherits them.
 * Strapi offers no hook here; acquireConnection is public in knex, whose version is pinned and this file covered by tests.
 */
interface PooledConnection extends Client {
  actorOnConnection?: string;
  /** knex destroys a connection carrying this at its next validation. */
  __knex__disposed?: unknown;
}

const settingsFor = (actor: Actor | null): [actor: string, scope: string, team: string] => {
  if (actor === null) return ['', '', ''];
  if (actor.scope === 'all') return [actorRef(actor), 'all', ''];
  if (actor.scope === 'none') return [actorRef(actor), '', ''];
  return [actorRef(actor), 'team', actor.scope.team];
};

const setActor = {
  name: 'set-actor',
  text: `select set_config('app.actor', $1::text, false),
                set_config('app.scope', $2::text, false),
                set_config('app.team', $3::text, false)`,
};

export const installConnectionHook = (strapi: Core.Strapi): void => {
  const knexClient = strapi.db.connection.client as {
    acquireConnection: () => Promise<PooledConnection>;
    releaseConnection: (connection: PooledConnection) => Promise<void>;
  };
  const acquire = knexClient.acquireConnection.bind(knexClient);

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
