import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { checkLog } from '../../../src/plugins/audit/server/src/services/checking/check-log';
import { seal } from '../../../src/plugins/audit/server/src/services/sealing/seal';
import { createDatabase, type TestDatabase } from '../../helpers/database';
import { newSigner, openSealer, openWriter } from '../../helpers/ledger';
import { expectSound } from '../../helpers/sound-log';

const sites = 6000;

describe('many events that wait to be sealed', () => {
  const signer = newSigner();
  let database: TestDatabase;
  let writer: Client;
  let sealer: Client;
  let readers: Client[];
  beforeAll(async () => {
    database = await createDatabase();
    writer = await openWriter(database, 'member:somebody');
    sealer = await openSealer(database);
    readers = [await openSealer(database), await openSealer(database)];
    await writer.query(
      `insert into sites (document_id, team_id, code, name, state)
       select 'site' || n, 'team', 'site' || n, 'First', 'active' from generate_series(1, $1::int) n`,
      [sites],
    );
    await writer.query(`update sites set name = 'Second' where id % 3 = 0`);
    await writer.query(`delete from sites where id % 7 = 0`);
  });
  afterAll(async () => {
    for (const client of [writer, sealer, ...readers]) await client.end();
    await database.drop();
  });

  it('are sealed with the help of others who read, while rows go on changing', async () => {
    const sealing = { isDone: false };
    const changeOn = async (): Promise<void> => {
      for (let n = 0; !sealing.isDone; n += 1)
        await writer.query(`update sites set name = $1::text where id % 50 = 1`, [`Again ${String(n)}`]);
    };
    const sealAsLongAsTheyChange = async (): Promise<number> => {
      try {
        return await seal(sealer, signer, readers);
      } finally {
        sealing.isDone = true;
      }
    };
    const [sealed] = await Promise.all([sealAsLongAsTheyChange(), changeOn()]);
    expect(sealed).toBeGreaterThan(sites);
    await expectSound(database, signer);
    const { leaves, findings } = await checkLog(sealer, readers);
    expect(findings).toEqual([]);
    expect(leaves).toBeGreaterThanOrEqual(sealed);
  });
});
