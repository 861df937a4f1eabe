import { randomBytes } from 'node:crypto';
import type { TestDatabase } from './database';
import type { TestTeam } from './teams';

/** What somebody does in one transaction, and why. */
export const saveAs = async ({ owner }: TestDatabase, actor: string, ...statements: readonly [string, ...string[]]): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.actor', $1::text, true), set_config('app.reason', 'Because', true),
              set_config('app.intent', 'tests.try', true), set_config('app.request', 'request-of-a-test', true)`,
      [actor],
    );
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } finally {
    client.release();
  }
};

/** A new site called "First"; its document id, which is its code as well. */
export const addSiteAs = async (database: TestDatabase, actor: string, { id }: TestTeam): Promise<string> => {
  const key = `site-${randomBytes(4).toString('hex')}`;
  await saveAs(
    database,
    actor,
    `insert into sites (document_id, team_id, code, name, state, created_at) values ('${key}', '${id}', '${key}', 'First', 'active', now())`,
  );
  return key;
};
