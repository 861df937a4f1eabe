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
  /** Under which circumstances it writes now, in a transaction perhaps others than it was taken for. */
  circumstancesOnConnection?: string;
  /** knex destroys a connection carrying this at its next validation. */
  __knex__disposed?: unknown;
}

type Circumstances = [request: string, intent: string, reason: string, address: string];
type ActorSettings = [actor: string, scope: string, team: string, grantee: string, ...circumstances: Circumstances];

const none: Circumstances = ['', '', '', ''];

/** No text in Postgres holds it. */
const between = '\0';

/** Of what is written under them the ledger tells. A request that only reads leaves no trace: a new id each time would cost a round trip. */
const circumstancesOf = ({ isWriting, requestId = '', intent = '', reason = '', ip = '' }: Actor): Circumstances =>
  isWriting === true ? [requestId, intent, reason, ip] : none;

const settingsFor = (actor: Actor | null): ActorSettings => {
  if (actor === null) return ['', '', '', '', ...none];
  const circumstances = circumstancesOf(actor);
  if (actor.scope === 'all') return [actorRef(actor), 'all', '', '', ...circumstances];
  if (actor.scope === 'none') return [actorRef(actor), '', '', '', ...circumstances];
  return [actorRef(actor), 'team', actor.scope.team, actor.scope.grantee ?? '', ...circumstances];
};

const setActor = {
  name: 'set-actor',
  text: `select set_config('app.actor', $1::text, false),
                set_config('app.scope', $2::text, false),
                set_config('app.team', $3::text, false),
                set_config('app.grantee', $4::text, false),
                set_config('app.request', $5::text, false),
                set_config('app.intent', $6::text, false),
                set_config('app.reason', $7::text, false),
                set_config('app.address', $8::text, false)`,
};

const setCircumstances = {
  name: 'set-circumstances',
  text: `select set_config('app.request', $1::text, true), set_config('app.intent', $2::text, true),
                set_config('app.reason', $3::text, true), set_config('app.address', $4::text, true)`,
};

/** The rest of its transaction writes under the present circumstances, whoever it was taken for. */
export const noteCircumstances = async (connection: PooledConnection): Promise<void> => {
  const actor = currentActor();
  const values = actor === null ? none : circumstancesOf({ ...actor, isWriting: true });
  const wanted = values.join(between);
  if (connection.circumstancesOnConnection === wanted) return;
  await connection.query({ ...setCircumstances, values });
  connection.circumstancesOnConnection = wanted;
};

/**
 * A transaction keeps the actor it began with. Work inside it under another one would silently see and write as the first: a mistake
 * that must not pass.
 */
export const assertSameActor = (connection: PooledConnection): void => {
  const [actor, scope, team, grantee] = settingsFor(currentActor());
  const carried = connection.actorOnConnection?.split(between) ?? [];
  if (carried[0] !== actor || carried[1] !== scope || carried[2] !== team || carried[3] !== grantee) {
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
    const [wanted, circumstances] = [values.join(between), values.slice(-none.length).join(between)];
    const connection = await acquire();
    if (connection.actorOnConnection === wanted && connection.circumstancesOnConnection === circumstances) return connection;
    try {
      await connection.query({ ...setActor, values });
      connection.actorOnConnection = wanted;
      connection.circumstancesOnConnection = circumstances;
      return connection;
    } catch (error) {
      connection.__knex__disposed = error;
      await knexClient.releaseConnection(connection);
      throw error;
    }
  };
};
