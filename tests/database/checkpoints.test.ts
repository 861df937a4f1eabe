import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findLatestCheckpoint, insertCheckpoint } from '../../src/plugins/audit/server/src/queries/checkpoints';
import { listCheckpoints } from '../../src/plugins/audit/server/src/queries/list-checkpoints';
import { createDatabase, type TestDatabase } from '../helpers/database';

const sizes = [9, 10, 99, 100, 1000, 20_000];

describe('checkpoints', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
    const sealer = await database.owner.connect();
    for (const size of sizes) await insertCheckpoint(sealer, size, Buffer.alloc(32), `note ${String(size)}`);
    sealer.release();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('are known by their size as a number: the latest is the largest', async () => {
    const sql = await database.owner.connect();
    expect((await findLatestCheckpoint(sql))?.size).toBe(20_000);
    sql.release();
  });

  it('are listed from the smallest on', async () => {
    const sql = await database.owner.connect();
    expect((await listCheckpoints(sql, { after: 0, limit: 100 })).map(({ size }) => size)).toEqual(sizes);
    expect((await listCheckpoints(sql, { after: 10, limit: 1 })).map(({ size }) => size)).toEqual([99]);
    sql.release();
  });
});
