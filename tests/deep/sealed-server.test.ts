import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { createDatabase } from '../helpers/database';
import { startCustomer } from '../helpers/people';
import { setting } from '../helpers/setting';

describe('servers that were given the means to seal', () => {
  let apps: App[];
  let admin: Administrator;
  let env: Record<string, string>;
  beforeAll(async () => {
    const database = await createDatabase();
    const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    env = { SEALER_DATABASE_URL: database.sealerUrl, LEDGER_SIGNING_KEY: key, LEDGER_ORIGIN: 'luminous.test/ledger' };
    const first = await startApp({ database, env });
    apps = [first, await startApp({ database, env })];
    admin = await createAdministrator(first);
  });
  afterAll(async () => {
    for (const app of apps.reverse()) await app.stop();
  });

  const first = (): App => {
    const [app] = apps;
    if (app === undefined) throw new Error('No server.');
    return app;
  };
  const counts = async () => {
    const { rows } = await first().database.owner.query<{ waiting: number; signed: number; leaves: number }>(
      `select (select count(*)::int from ledger.event e where not exists (select from ledger.leaf l where l.event_id = e.id)) as waiting,
              (select coalesce(max(size), 0)::int from ledger.checkpoint) as signed, (select count(*)::int from ledger.leaf) as leaves`,
    );
    return rows[0];
  };
  const allSealed = async () =>
    eventually(
      async () => {
        const now = await counts();
        return now?.waiting === 0 && now.signed === now.leaves ? now : undefined;
      },
      { withinMs: 120_000, what: 'the sealing of all events' },
    );
  const check = () =>
    spawnSync(process.execPath, ['dist/src/cli/check-ledger.js'], {
      cwd: setting.projectDir,
      env: { ...setting.env, ...env, DATABASE_URL: first().database.serverUrl },
      encoding: 'utf8',
      timeout: 60_000,
    });

  it('seal, one of them, what people do: created, changed several times, removed', async () => {
    const { owner, team } = await startCustomer(first(), admin);
    for (const name of ['One', 'Two', 'Three']) {
      await first().database.owner.query('update teams set contact_name = $1::text where slug = $2::text', [name, team.team]);
    }
    await owner.post('/api-keys', { name: 'x', scopes: ['data.read'] }, team).expect(201);
    const sealed = await allSealed();
    expect(sealed.leaves).toBeGreaterThan(20);
    expect(first().log() + (apps[1]?.log() ?? '')).not.toContain('the ledger is not sealed');
    const { stdout, status } = check();
    expect(stdout).toMatch(/^\d+ leaves, \d+ checkpoints, \d+ rows: 0 differences$/m);
    expect(status).toBe(0);
  });

  it('are told, by the check, of a row that was changed past them', async () => {
    await allSealed();
    await first().database.owner.query(`alter table teams disable trigger record_update`);
    await first().database.owner.query(`update teams set name = 'Another' where slug <> 'public'`);
    await first().database.owner.query(`alter table teams enable always trigger record_update`);
    const { stdout, status } = check();
    expect(stdout).toMatch(/^row-differs: teams /m);
    expect(status).toBe(1);
    const { rows } = await first().database.owner.query(`select action from ledger.event where kind = 'ledger'`);
    expect(rows).toEqual([{ action: 'difference-found' }]);
  });
});
