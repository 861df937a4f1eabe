import type { Client } from 'pg';
import type { TestDatabase } from './database';
import { openWriter } from './ledger';

/** One transaction of somebody: some rows made, changed, removed; now and then a part of it or all of it taken back. */
export const act = async (client: Client, writer: number, turn: number): Promise<void> => {
  const rand = () => Math.random();
  const shared = `shared-${String(Math.floor(rand() * 12))}`;
  const own = `own-${String(writer)}-${String(turn)}`;
  const upsert = `insert into sites (document_id, team_id, code, name, state, created_at) values ($1::text, 'team', $1::text, $2::text, 'active', now())
                      on conflict (team_id, code) do update set name = excluded.name`;
  await client.query('begin');
  await client.query(upsert, [own, `${String(turn)} é "x" \\ \u0007`]);
  if (rand() < 0.5) await client.query('savepoint part');
  await client.query(upsert, [shared, `${String(writer)}/${String(turn)}`]);
  if (rand() < 0.3) await client.query(`delete from sites where team_id = 'team' and code = $1::text`, [shared]);
  if (rand() < 0.3) await client.query('rollback to savepoint part').catch(() => client.query('rollback'));
  // Somebody looks at what others are looking at; the answer is on its way for a while before it is on record.
  if (rand() < 0.4) await client.query(`select ledger.emit('access', 'viewed', 'sites', $1::text, 'team', null)`, [shared]);
  if (rand() < 0.5) await client.query('select 1');
  if (rand() < 0.2) await client.query('rollback');
  else await client.query('commit');
};

/** Some events of several transactions, some records several times. */
export const makeEvents = async (database: TestDatabase, count: number): Promise<void> => {
  const writer = await openWriter(database, 'member:maker');
  for (let turn = 0; turn < count; turn += 1) await act(writer, 1, turn).catch(() => writer.query('rollback'));
  await writer.end();
};
