import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { checkLog } from '../../../src/plugins/audit/server/src/services/checking/check-log';
import { reconcile } from '../../../src/plugins/audit/server/src/services/checking/reconcile';
import { asAdministrator, createDatabase, type TestDatabase } from '../../helpers/database';
import { newSigner, openSealer, openWriter, sealAll } from '../../helpers/ledger';

const ledgerTables = ['event', 'payload', 'context', 'leaf', 'salt', 'tile', 'checkpoint'];

/** What a database administrator does who wants to change history: no trigger stands in the way of a superuser. */
const tamper = async ({ name }: TestDatabase, statement: string): Promise<void> =>
  asAdministrator(async (admin) => {
    await admin.query(`select set_config('app.actor', 'system:test', false), set_config('app.scope', 'all', false)`);
    for (const table of ledgerTables) await admin.query(`alter table ledger.${table} disable trigger all`);
    await admin.query('alter table sites disable trigger all');
    await admin.query(statement);
  }, name);

describe('a check of the whole ledger', () => {
  let template: TestDatabase;
  let database: TestDatabase;
  let sealer: Client;
  beforeAll(async () => {
    template = await createDatabase();
    const writer = await openWriter(template, 'member:somebody');
    for (const code of ['A', 'B', 'C']) {
      await writer.query(
        `insert into sites (document_id, team_id, code, name, state) values ($1::text, 'team', $1::text, 'first', 'active')`,
        [code],
      );
    }
    await writer.query(`update sites set name = 'second'`);
    await writer.query(`select ledger.emit('access', 'viewed', 'sites', 'A', 'team', '{"what":"history"}')`);
    await writer.query(`delete from sites where code = 'C'`);
    await writer.query(`select ledger.emit('access', 'viewed', 'sites', 'A', 'team', '{"what":"history"}')`);
    await writer.query(`select ledger.emit('access', 'viewed', 'sites', 'never-there', 'team', null)`);
    await writer.end();
    await sealAll(template, newSigner());
    await template.owner.end();
  });
  afterAll(async () => {
    await asAdministrator(async (admin) => {
      await admin.query(`drop database ${template.name} with (force)`);
    });
  });

  const check = async (statement?: string): Promise<string[]> => {
    database = await createDatabase({ template: template.name });
    try {
      if (statement !== undefined) await tamper(database, statement);
      sealer = await openSealer(database);
      const found = [...(await checkLog(sealer)).findings, ...(await reconcile(sealer)).findings];
      await sealer.end();
      return found.map(({ code, where }) => `${code} ${where}`);
    } finally {
      await database.drop();
    }
  };
  const eventOf = (action: string, key: string) =>
    `(select id from ledger.event where table_name = 'sites' and action = '${action}' and row_key = '${key}')`;

  it('finds nothing where nothing was changed', async () => {
    expect(await check()).toEqual([]);
  });

  it.each([
    [
      '5: a row changed while nobody recorded it, whose next change was recorded again',
      `update sites set name = 'third' where code = 'A';
       alter table sites enable trigger all;
       alter table ledger.event enable trigger all;
       update sites set name = 'fourth' where code = 'A'`,
      /^payload-differs event \d+$/,
    ],
    ['6: a row changed while nobody recorded it', `update sites set name = 'third' where code = 'A'`, /^row-differs sites A$/],
    ['6: a row removed', `delete from sites where code = 'A'`, /^row-missing sites A$/],
    ['6: a row added', `insert into sites (document_id, team_id, code, name) values ('D', 'team', 'D', 'D')`, /^row-unrecorded sites D$/],
    [
      '7: a value of the past',
      `update ledger.payload set prior = '{"name":"other"}' where event_id = ${eventOf('update', 'A')}`,
      /^payload-differs event \d+$/,
    ],
    [
      '7: a value of what was removed',
      `update ledger.payload set prior = prior || '{"name":"other"}' where event_id = ${eventOf('delete', 'C')}`,
      /^payload-differs event \d+$/,
    ],
    ['7: who did it', `update ledger.event set actor = 'member:other' where id = ${eventOf('update', 'A')}`, /^event-differs event \d+$/],
    [
      '7: when',
      `update ledger.event set recorded_at = recorded_at - interval '1 day' where id = ${eventOf('update', 'A')}`,
      /^event-differs event \d+$/,
    ],
    [
      '7: why',
      `update ledger.context set reason = 'other' where id = (select context_id from ledger.event where id = ${eventOf('update', 'A')})`,
      /^payload-differs event \d+$/,
    ],
    [
      '8: bytes of a leaf',
      `update ledger.leaf set bytes = set_byte(bytes, 20, 33) where event_id = ${eventOf('update', 'A')}`,
      /^(?:event-differs event \d+|tile-differs tile 0\/0)$/,
    ],
    ['13: an event removed', `delete from ledger.event where id = ${eventOf('update', 'A')}`, /^event-missing event \d+$/],
    [
      '15: the tail of the log removed',
      `delete from ledger.leaf where leaf_index = (select max(leaf_index) from ledger.leaf)`,
      /^leaf-missing checkpoint \d+$/,
    ],
    [
      '32: a byte of a tile',
      `update ledger.tile set hashes = set_byte(hashes, 40, (get_byte(hashes, 40) + 1) % 256)`,
      /^tile-differs tile 0\/0$/,
    ],
    [
      '32: a byte of a checkpoint',
      `update ledger.checkpoint set note = replace(note, '— luminous', '— lumimous')`,
      /^signature-wrong checkpoint \d+$/,
    ],
    ['32: another root', `update ledger.checkpoint set root = sha256('x')`, /^root-differs checkpoint \d+$/],
    [
      '21: a leaf said twice',
      `update ledger.leaf set leaf_index = leaf_index + 100 where leaf_index = (select max(leaf_index) from ledger.leaf)`,
      /^leaf-missing leaf \d+$/,
    ],
  ])('names %s', async (_what, statement, named) => {
    const found = await check(statement);
    expect(found.filter((line) => named.test(line))).not.toEqual([]);
  });
});
