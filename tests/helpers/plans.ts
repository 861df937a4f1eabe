import { Client } from 'pg';
import type { Sql } from '../../src/lib/database';
import { setting } from './setting';
import type { TestDatabase } from './database';

export interface Explained {
  /** What a query and the functions that it calls did, as the plans of each. The query is undone. */
  plansOf(query: (sql: Sql) => Promise<unknown>): Promise<string>;
  close(): Promise<void>;
}

/**
 * Runs queries with the rights of the server and the rows of one team, and has Postgres say how it answered them. Plans of statements
 * inside functions are seen by nobody else than an administrator who has put that role on.
 */
export const explainAs = async (database: TestDatabase, settings: Readonly<Record<string, string>>): Promise<Explained> => {
  const url = new URL(setting.adminUrl);
  url.pathname = `/${database.name}`;
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  const plans: string[] = [];
  client.on('notice', ({ message }) => {
    if (message?.includes('plan:') === true) plans.push(message);
  });
  await client.query(`load 'auto_explain'`);
  await client.query('set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on; set client_min_messages = log');
  await client.query(`set role ${setting.serverRole}`);
  for (const [name, value] of Object.entries(settings)) await client.query('select set_config($1, $2, false)', [name, value]);
  return {
    plansOf: async (query) => {
      await client.query('begin');
      plans.length = 0;
      try {
        await query(client);
      } finally {
        await client.query('rollback');
      }
      return plans.join('\n');
    },
    close: async () => {
      await client.end();
    },
  };
};
