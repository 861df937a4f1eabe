import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../../helpers/database';
import { newSigner, openWriter } from '../../helpers/ledger';
import { pruneAll, tellStory } from '../../helpers/retention';

describe('whoever would prune what must be kept', () => {
  let database: TestDatabase;
  let server: Client;
  beforeAll(async () => {
    database = await createDatabase();
    await tellStory(database, newSigner());
  });
  afterAll(async () => database.drop());
  beforeEach(async () => {
    server = await openWriter(database, 'system:nightly');
  });
  afterEach(async () => server.end());
  const prune = async () => pruneAll(server);

  it.each([
    ['a shorter time than the database insists on', `select ledger.prune('regulated', 9, 500)`, 'for 10 years at least'],
    ['no time', `select ledger.prune('regulated', null, 500)`, 'for 10 years at least'],
    ['what the ledger tells of itself', `select ledger.prune('ledger', 100, 500)`, 'kept for ever'],
    ['a class that is none', `select ledger.prune('nothing', 100, 500)`, 'kept for ever'],
    ['everything at once', `select ledger.prune('regulated', 10, 10000000)`, '1 to 10000'],
    ['values, by itself', 'delete from ledger.payload', 'permission denied'],
    ['salts', 'delete from ledger.salt', 'permission denied'],
    ['reasons', 'update ledger.context set reason = null', 'permission denied'],
    ['what was pruned', 'delete from ledger.pruned', 'permission denied'],
    ['a hold', 'delete from ledger.hold', 'permission denied'],
    ['a hold, early', 'update ledger.hold set lifted_at = now()', 'permission denied'],
    ['the least period', `update ledger.retention_floor set years = 1`, 'permission denied'],
    ['the class of a type', `update ledger.retention_rule set class = 'access'`, 'permission denied'],
    ['how far it came', `update ledger.prune_progress set up_to = 0`, 'permission denied'],
    ['a word of the log', `insert into ledger.pruned values (1, 1, null, 1)`, 'permission denied'],
    ['the rule itself', `drop trigger pruned_go on ledger.payload`, 'must be owner'],
  ])('1: gives the servers no way to prune or change %s', async (_what, statement, refusal) => {
    await expect(server.query(statement)).rejects.toThrow(refusal);
  });

  it.each(['none', 'team'])('is not for those who see %s', async (scope) => {
    await server.query(`select set_config('app.scope', $1, false), set_config('app.team', 'team', false)`, [scope === 'none' ? '' : '']);
    await expect(server.query(`select ledger.prune('regulated', 10, 500)`)).rejects.toThrow('sees all teams');
    await expect(server.query(`select ledger.place_hold('team', null, null, 'mine')`)).rejects.toThrow('sees all teams');
    await expect(server.query('select ledger.lift_hold(1, $1)', ['mine'])).rejects.toThrow('sees all teams');
    await expect(server.query(`select * from ledger.count_due('regulated', 10, 500)`)).rejects.toThrow('sees all teams');
  });

  it('needs somebody who does it', async () => {
    await server.query(`select set_config('app.actor', '', false)`);
    await expect(server.query(`select ledger.prune('regulated', 10, 10000)`)).rejects.toThrow('no actor');
    await expect(server.query(`select ledger.place_hold('team', null, null, 'x')`)).rejects.toThrow('no actor');
  });

  it.each([
    'delete from ledger.payload',
    'delete from ledger.salt',
    'update ledger.payload set prior = null',
    'update ledger.salt set salt = salt',
    'update ledger.context set reason = null, address = null, intent = null, request_id = null',
    `update ledger.context set actor = 'other'`,
    'delete from ledger.context',
    'truncate ledger.payload, ledger.salt',
  ])('2: refuses the owner as well: %s', async (statement) => {
    await expect(database.owner.query(statement)).rejects.toThrow('never altered');
  });

  it('2: refuses the owner to rewrite what was pruned and what is held', async () => {
    await prune();
    await server.query(`select ledger.place_hold('team', null, null, 'a suit')`);
    for (const statement of ['delete from ledger.pruned', 'update ledger.pruned set event_id = 0', 'delete from ledger.hold']) {
      await expect(database.owner.query(statement)).rejects.toThrow('never altered');
    }
    await expect(database.owner.query(`update ledger.hold set reason = 'other'`)).rejects.toThrow('only ever lifted');
  });
});
