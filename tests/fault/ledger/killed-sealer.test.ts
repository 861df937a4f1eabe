import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../../helpers/database';
import { newSigner } from '../../helpers/ledger';
import { makeEvents } from '../../helpers/recorded-acts';
import { setting } from '../../helpers/setting';
import { expectSound } from '../../helpers/sound-log';
import { rounds } from '../../helpers/suite';

const script = path.join(setting.projectDir, 'tests/helpers/sealing-process.mjs');

describe('27: a sealer that is killed', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createDatabase();
  });
  afterEach(async () => {
    await database.drop();
  });

  const signer = newSigner();
  const signingKey = signer.key.export({ format: 'der', type: 'pkcs8' }).toString('base64');

  /** By which signal it ended, and how many statements it made if by none. */
  const sealAndDie = async (moment: 'before' | 'during', statement: number): Promise<{ signal: string | null; statements: number }> =>
    new Promise((resolve, reject) => {
      const given = [script, setting.projectDir, database.sealerUrl, signer.origin, moment, String(statement)];
      const child = execFile(process.execPath, given, { env: { SIGNING_KEY: signingKey } }, (error, stdout) => {
        if (error instanceof Error && child.signalCode === null) reject(error);
        else resolve({ signal: child.signalCode, statements: Number(stdout) });
      });
    });

  /** Sealing something takes more statements than this. */
  const usual = 15;
  const everyNth = rounds({ quick: 7, sample: 4, deep: 1 });

  it.each(['before', 'during'] as const)('loses nothing and signs nothing twice, killed %s any of its statements', async (moment) => {
    let killed = 0;
    for (let statement = 1, made = 0; made <= usual;) {
      await makeEvents(database, 3);
      const { signal, statements } = await sealAndDie(moment, statement);
      // One that is not killed had less to do than it takes to come that far: all of it is done, or what there is waits for others.
      made = statements;
      if (signal === null) continue;
      expect(signal).toBe('SIGKILL');
      killed += 1;
      statement += everyNth;
    }
    expect(killed).toBeGreaterThan(1);
    await expectSound(database, signer);
  });
});
