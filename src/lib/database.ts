import type { Core } from '@strapi/types';
import type { ClientBase } from 'pg';
import { assertSameActor, noteCircumstances, type PooledConnection, type UnsetLender } from './connection-hook';

/**
 * Our own SQL runs on plain `pg` connections lent by Strapi's pool: parameters are $1, cast in the statement, and large sets travel by
 * COPY. A read or write inside a Strapi transaction joins it. Raw `strapi.db.connection` queries would not; lint forbids them elsewhere.
 */
export type Sql = Pick<ClientBase, 'query'>;

interface Lender {
  readonly client: unknown;
}

interface LendsConnection {
  acquireConnection: () => Promise<PooledConnection>;
  releaseConnection: (connection: PooledConnection) => Promise<void>;
}

/** knex types its client as `any`; the same door serves the pool and a transaction. */
const lender = (holder: Lender): LendsConnection => holder.client as LendsConnection;

/** Lends one connection for reads. Do nothing slow inside: every request waits for the same few connections. */
export const withSql = async <T>(strapi: Core.Strapi, read: (sql: Sql) => Promise<T>): Promise<T> => {
  if (strapi.db.inTransaction()) {
    return strapi.db.transaction(async ({ trx }) => {
      const connection = await lender(trx as Lender).acquireConnection();
      assertSameActor(connection);
      return read(connection);
    });
  }
  const client = lender(strapi.db.connection);
  const connection = await client.acquireConnection();
  try {
    return await read(connection);
  } finally {
    await client.releaseConnection(connection);
  }
};

/**
 * For functions of the database that bring their own scope with them and say who a caller is: whose settings the connection carries makes
 * no difference to them, and setting others would cost every request a round trip.
 */
export const withAnySql = async <T>(strapi: Core.Strapi, read: (sql: Sql) => Promise<T>): Promise<T> => {
  const client = strapi.db.connection.client as LendsConnection & UnsetLender;
  const connection = await client.acquireAsItComes();
  try {
    return await read(connection);
  } finally {
    await client.releaseConnection(connection);
  }
};

/** Why the rest of this transaction changes what it changes. */
export const noteReason = async (sql: Sql, reason: string): Promise<void> => {
  await sql.query({ name: 'note-reason', text: `select set_config('app.reason', $1::text, true)`, values: [reason] });
};

/**
 * Runs `write` in one transaction, joining Strapi's if there is one, and notes under which circumstances, so that the ledger can tell.
 * Throwing rolls everything back. A nested call has no savepoint: after an SQL error the whole transaction is lost.
 */
export const inTransaction = async <T>(strapi: Core.Strapi, write: (sql: Sql) => Promise<T>): Promise<T> =>
  strapi.db.transaction(async ({ trx }) => {
    const connection = await lender(trx as Lender).acquireConnection();
    assertSameActor(connection);
    await noteCircumstances(connection);
    return write(connection);
  });

/**
 * All that `read` reads is of one moment, whatever is written beside it. Do nothing slow inside; nothing can be written. Not within a
 * transaction, which has a moment of its own.
 */
export const atOneMoment = async <T>(strapi: Core.Strapi, read: (sql: Sql) => Promise<T>): Promise<T> => {
  if (strapi.db.inTransaction()) throw new Error('A transaction has begun already.');
  return withSql(strapi, async (sql) => {
    await sql.query('begin isolation level repeatable read read only');
    try {
      return await read(sql);
    } finally {
      await sql.query('rollback');
    }
  });
};
