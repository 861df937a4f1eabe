import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, QueryConfig } from 'pg';
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

  /** Somebody changes rows just before this connection asks how they are. */
  const withChangeBefore = (reader: Client): Client =>
    new Proxy(reader, {
      get: (client, name): unknown => {
        if (name !== 'query') return Reflect.get(client, name);
        return async (statement: string | QueryConfig) => {
          const isOfRows = typeof statement !== 'string' && statement.name === 'list-images';
          if (isOfRows) await writer.query(`update sites set name = name || '.' where id % 50 = 1`);
          return client.query(statement);
        };
      },
    });

  it('are sealed with the help of others who read, while rows go on changing', async () => {
    const sealed = await seal(sealer, signer, readers.map(withChangeBefore));
    expect(sealed).toBeGreaterThan(sites);
    await expectSound(database, signer);
    const { leaves, findings } = await checkLog(sealer, readers);
    expect(findings).toEqual([]);
    expect(leaves).toBeGreaterThanOrEqual(sealed);
  });
});
