import type { Client } from 'pg';
import { checkLog } from '../../src/plugins/audit/server/src/services/checking/check-log';
import { reconcile } from '../../src/plugins/audit/server/src/services/checking/reconcile';
import type { Signer } from '../../src/plugins/audit/server/src/services/sealing/seal';
import { asAdministrator, type TestDatabase } from './database';
import { openSealer, openWriter, sealAll } from './ledger';

/** What was recorded up to this event happened so many years earlier: before it is sealed, as if the clock had stood so. */
export const ageEvents = async ({ name }: TestDatabase, years: number, upTo = '9223372036854775807'): Promise<void> =>
  asAdministrator(async (admin) => {
    await admin.query('alter table ledger.event disable trigger user');
    await admin.query('update ledger.event set recorded_at = recorded_at - make_interval(years => $1::int) where id <= $2::bigint', [
      years,
      upTo,
    ]);
    await admin.query('alter table ledger.event enable always trigger event_is_append_only, enable always trigger event_is_not_truncated');
  }, name);

/** Prunes to the end, in strokes of so many events. Answers of how many the values went. */
export const pruneAll = async (client: Client, name = 'regulated', years = 10, most = 500): Promise<number> => {
  let pruned = 0;
  for (;;) {
    const { rows } = await client.query<{ examined_to: string | null; pruned_count: number }>(
      'select examined_to, pruned_count from ledger.prune($1::text, $2::int, $3::int)',
      [name, years, most],
    );
    const [stroke] = rows;
    if (stroke === undefined || stroke.examined_to === null) return pruned;
    pruned += stroke.pruned_count;
  }
};

/** What a check of everything finds, one line each. */
export const checkAll = async (database: TestDatabase): Promise<string[]> => {
  const sealer = await openSealer(database);
  try {
    const found = [...(await checkLog(sealer)).findings, ...(await reconcile(sealer)).findings];
    return found.map(({ code, where }) => `${code} ${where}`);
  } finally {
    await sealer.end();
  }
};

/** As a database administrator, past every trigger of the ledger. */
export const tamperWithLedger = async ({ name }: TestDatabase, statement: string): Promise<void> =>
  asAdministrator(async (admin) => {
    await admin.query(`select set_config('app.actor', 'system:test', false), set_config('app.scope', 'all', false)`);
    for (const table of ['event', 'payload', 'context', 'leaf', 'salt', 'pruned', 'hold']) {
      await admin.query(`alter table ledger.${table} disable trigger user`);
    }
    await admin.query(statement);
  }, name);

/** Renamed from one to three, eleven years ago, and to four today; another one removed; somebody signed in. */
export const tellStory = async (database: TestDatabase, signer: Signer): Promise<void> => {
  const writer = await openWriter(database, 'member:somebody');
  await writer.query(`select set_config('app.reason', 'because', false), set_config('app.address', '192.0.2.1', false)`);
  for (const code of ['A', 'B']) {
    await writer.query(`insert into sites (document_id, team_id, code, name, state) values ($1::text, 'team', $1::text, 'one', 'active')`, [
      code,
    ]);
  }
  for (const name of ['two', 'three']) await writer.query(`update sites set name = $1::text`, [name]);
  await writer.query(`delete from sites where code = 'B'`);
  await writer.query(`select ledger.emit('identity', 'signed-in', 'up_users', 'p1', null, '{"device":"phone"}')`);
  await writer.query(`insert into parameters (document_id, code, name, created_at) values ('P', 'P', 'never changed', clock_timestamp())`);
  await ageEvents(database, 11);
  await writer.query(`update sites set name = 'four'`);
  await writer.end();
  await sealAll(database, signer);
};
