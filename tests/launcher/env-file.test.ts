import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeClone, type Clone } from './clone';

const secrets = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'STAFF_TOKEN',
  'DATABASE_OWNER_PASSWORD',
  'DATABASE_SERVER_PASSWORD',
  'DATABASE_SEALER_PASSWORD',
  'LEDGER_SIGNING_KEY',
  'VAPID_PRIVATE_KEY',
  'VAPID_PUBLIC_KEY',
  'DEMO_ADMIN_PASSWORD',
];

describe('the .env file', () => {
  let clone: Clone;
  let file: string;
  beforeEach(() => {
    clone = makeClone();
    file = path.join(clone.dir, '.env');
  });
  afterEach(() => {
    clone.remove();
  });

  const ensure = async (environment: Record<string, string> = {}): Promise<Record<string, string>> =>
    (await clone.evaluate(`
      import { ensureEnvFile } from './launcher/steps/env-file.mjs';
      console.log(JSON.stringify(ensureEnvFile('.env', ${JSON.stringify(environment)}).settings));`)) as Record<string, string>;

  it('is made with every secret, for its owner only, and leaves nothing beside it', async () => {
    const settings = await ensure();
    expect(Object.keys(settings).sort()).toEqual([...secrets].sort());
    expect(settings['APP_KEYS']?.split(',')).toHaveLength(4);
    expect(settings['STAFF_TOKEN']).toMatch(/^lst_[\w-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(clone.dir).filter((name) => name.startsWith('.env'))).toEqual(['.env']);
  });

  it('holds a demo password that the admin panel accepts', async () => {
    const { DEMO_ADMIN_PASSWORD: password = '' } = await ensure();
    expect(password.length).toBeGreaterThanOrEqual(8);
    expect(password).toMatch(/[a-z]/);
    expect(password).toMatch(/[A-Z]/);
    expect(password).toMatch(/\d/);
  });

  it('keeps what is there and adds what is missing', async () => {
    writeFileSync(file, '# mine\nJWT_SECRET=kept\nHOST=0.0.0.0', { mode: 0o644 });
    const settings = await ensure();
    expect(settings).toMatchObject({ JWT_SECRET: 'kept', HOST: '0.0.0.0' });
    expect(readFileSync(file, 'utf8')).toMatch(/^# mine\nJWT_SECRET=kept\nHOST=0\.0\.0\.0\nAPP_KEYS=/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('does not change once it is complete', async () => {
    const first = await ensure();
    const text = readFileSync(file, 'utf8');
    expect(await ensure()).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('yields to the environment, in which an empty value is no value', async () => {
    const settings = await ensure({ STAFF_TOKEN: 'lst_given', JWT_SECRET: '' });
    expect(settings['STAFF_TOKEN']).toBe('lst_given');
    expect(settings['JWT_SECRET']).toHaveLength(43);
    expect(readFileSync(file, 'utf8')).not.toContain('STAFF_TOKEN');
  });
});
