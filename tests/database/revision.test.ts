import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { findRevision, foldChanges } from '../../src/lib/revision';
import { createDatabase, type TestDatabase } from '../helpers/database';

/** See docs/adr/0011. */
describe('the revision of a team', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
    await database.owner.query(`
      insert into stations (document_id, team_id, code, name) values ('one', 'a', 'ONE', 'One'), ('two', 'a', 'TWO', 'Two')`);
  });
  afterAll(async () => {
    await database.drop();
  });

  /** Works as one who sees one team only; whoever would have to wait fails. */
  const asTeam = async (team: string, work: (sql: PoolClient) => Promise<void>): Promise<void> => {
    const sql = await database.owner.connect();
    try {
      await sql.query(`begin; set local app.scope = 'team'; set local app.team = '${team}'; set local lock_timeout = '1s'`);
      await work(sql);
      await sql.query('commit');
    } catch (error) {
      await sql.query('rollback');
      throw error;
    } finally {
      sql.release();
    }
  };
  const rename = async (sql: PoolClient, code: string): Promise<void> => {
    await sql.query(`update stations set name = name || '!' where code = $1::text`, [code]);
  };
  const revisionOf = async (team: string): Promise<string> => findRevision(database.owner, team);

  it('changes with every change of the team, and of no other team', async () => {
    const [mine, other] = [await revisionOf('a'), await revisionOf('b')];
    await asTeam('a', async (sql) => rename(sql, 'ONE'));
    expect(await revisionOf('a')).not.toBe(mine);
    expect(await revisionOf('b')).toBe(other);
  });

  it('lets nobody wait for a writer of the same team who has not finished', async () => {
    await asTeam('a', async (slow) => {
      await rename(slow, 'ONE');
      await asTeam('a', async (quick) => rename(quick, 'TWO'));
    });
    const { rows } = await database.owner.query(`select name from stations where team_id = 'a' order by name`);
    expect(rows).toEqual([{ name: 'One!!' }, { name: 'Two!' }]);
  });

  it('stays what it is when its rows are folded into one, by several at once', async () => {
    await asTeam('a', async (sql) => rename(sql, 'ONE'));
    const before = await revisionOf('a');
    await asTeam('a', async (one) => {
      await foldChanges(one, 'a');
      await asTeam('a', async (other) => foldChanges(other, 'a'));
    });
    expect(await revisionOf('a')).toBe(before);
    const { rows } = await database.owner.query(`select count(*)::int from luminous.team_change where team_id = 'a'`);
    expect(rows).toEqual([{ count: 1 }]);
  });
});
