import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import { ProblemBody } from '../../src/lib/problem';
import { CreateApiKey } from '../../src/plugins/teams/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { startCustomer } from '../helpers/people';

const headersOf = ({ headers }: Response) => headers as Readonly<Record<string, string | undefined>>;

describe('requests', () => {
  let apps: App[];
  let admin: Administrator;
  beforeAll(async () => {
    const env = { TRUST_PROXY: 'true', RATE_PER_KEY: '40', RATE_PER_TEAM: '60', RATE_PER_ADDRESS: '20', RATE_PER_PERSON: '1000' };
    const first = await startApp({ env });
    apps = [first, await startApp({ database: first.database, env })];
    admin = await createAdministrator(first);
  });
  afterAll(async () => {
    for (const app of apps.reverse()) await app.stop();
  });

  const at = (turn: number): App => {
    const app = apps[turn % apps.length];
    if (app === undefined) throw new Error('No server.');
    return app;
  };
  const statuses = async (count: number, ask: (turn: number) => Test): Promise<number[]> => {
    const seen: number[] = [];
    for (let turn = 0; turn < count; turn += 1) seen.push((await ask(turn)).status);
    return seen;
  };
  const good = (seen: readonly number[]): number => seen.filter((status) => status === 200).length;
  const anonymous = (turn: number, from: string) => at(turn).request().get('/api/stations').set('X-Forwarded-For', from);

  it('of one address are limited by all servers together, and others are not touched', async () => {
    const seen = await statuses(30, (turn) => anonymous(turn, '203.0.113.7'));
    expect(good(seen)).toBeLessThanOrEqual(20);
    expect(good(seen)).toBeGreaterThanOrEqual(18);
    expect(new Set(seen)).toEqual(new Set([200, 429]));
    await anonymous(0, '203.0.113.8').expect(200);
  });

  it('of one IPv6 network count together, however an address is spelled', async () => {
    const seen = await statuses(30, (turn) =>
      anonymous(turn, turn % 2 === 0 ? `2001:db8:7::${String(turn + 1)}` : `2001:0DB8:0007:0:0::${String(turn + 1)}`),
    );
    expect(good(seen)).toBeLessThanOrEqual(20);
  });

  it('for the page that stops mails count too, and a reader is told so', async () => {
    const ask = (turn: number) =>
      at(turn).request().get('/unsubscribe?token=x').set({ 'X-Forwarded-For': '203.0.113.6', Accept: 'text/html' });
    const seen = await statuses(30, ask);
    expect(new Set(seen)).toEqual(new Set([404, 429]));
    expect((await ask(0)).text).toContain('Too much at once');
  });

  it('tell how much is left, and when it begins anew', async () => {
    const first = await anonymous(0, '203.0.113.9').expect(200);
    expect(headersOf(first)['ratelimit-policy']).toBe('"address";q=20;w=60');
    expect(headersOf(first)['ratelimit']).toMatch(/^"address";r=19;t=\d+$/);
    await statuses(30, () => anonymous(0, '203.0.113.9'));
    const refused = await anonymous(0, '203.0.113.9').expect(429);
    expect(ProblemBody.parse(refused.body).code).toBe('request.rate-limited');
    expect(Number(headersOf(refused)['retry-after'])).toBeGreaterThan(0);
  });

  it('of keys are limited for each key and for its team, so that more keys are not more', async () => {
    const { owner, team } = await startCustomer(at(0), admin);
    const keys: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { body } = (await owner.post('/api-keys', { name: 'x', scopes: ['data.read'] }, team).expect(201)) as { body: unknown };
      keys.push(CreateApiKey.responses[201].body.parse(body).data.key);
    }
    const read = (turn: number, key = '') => at(turn).request().get('/api/results').query(team).set('Authorization', `Bearer ${key}`);
    expect(good(await statuses(50, (turn) => read(turn, keys[0])))).toBeLessThanOrEqual(40);
    const rest = good(await statuses(50, (turn) => read(turn, keys[1 + (turn % 2)])));
    expect(rest).toBeLessThanOrEqual(20);
    const other = await startCustomer(at(0), admin);
    await other.owner.get('/results', other.team).expect(200);
  });

  it('with wrong credentials count for their address', async () => {
    const seen = await statuses(30, (turn) =>
      at(turn).request().get('/api/results').set('X-Forwarded-For', '203.0.113.10').set('Authorization', 'Bearer lum_live_wrong'),
    );
    expect(new Set(seen)).toEqual(new Set([401, 429]));
  });

  it('of staff are not limited', async () => {
    const seen = await statuses(60, (turn) =>
      at(turn)
        .request()
        .get('/api/stations')
        .set('Authorization', `Bearer ${at(turn).staffToken}`),
    );
    expect(good(seen)).toBe(60);
  });

  it('that cannot be counted are told so, each in a few seconds, and are counted again afterwards', async () => {
    const holder = await at(0).database.owner.connect();
    try {
      await holder.query('begin');
      await holder.query('lock table luminous.rate_limit in access exclusive mode');
      const refused = await Promise.all([1, 2, 3, 4, 5].map((n) => anonymous(0, `203.0.113.${String(100 + n)}`)));
      expect(refused.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
      expect(refused.map(({ body }) => ProblemBody.parse(body).code)).toEqual(new Array(5).fill('server.unavailable'));
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    await anonymous(0, '203.0.113.101').expect(200);
  });
});
