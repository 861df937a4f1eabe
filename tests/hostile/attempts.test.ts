import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshEmail } from '../helpers/people';
import { send } from '../helpers/hostile/send';
import { startApp, type App } from '../helpers/app';

describe('attempts to sign in', () => {
  let trusting: App;
  let apart: App;
  beforeAll(async () => {
    trusting = await startApp({ env: { TRUST_PROXY: 'true' } });
    apart = await startApp({ database: trusting.database });
  });
  afterAll(async () => {
    await apart.stop();
    await trusting.stop();
  });

  /** How many of ten were looked at, when each differs from the one before. */
  const countLookedAt = async (
    { url }: App,
    vary: (turn: number) => { headers?: Record<string, string>; address?: string; email?: string },
  ) => {
    const own = freshEmail('target');
    let lookedAt = 0;
    for (let turn = 0; turn < 10; turn += 1) {
      const { headers = {}, address = '/api/session', email = own } = vary(turn);
      const body = JSON.stringify({ email, password: 'not the password' });
      const { status } = await send(url, address, { method: 'POST', type: 'application/json', headers, body });
      if (status === 401) lookedAt += 1;
      expect([401, 404, 405, 429]).toContain(status);
    }
    return lookedAt;
  };
  const from = (address: string) => ({ 'X-Forwarded-For': address });
  const mostLookedAt = 5;

  it('are not multiplied by what a sender writes before the address that the proxy saw', async () => {
    const forged = await countLookedAt(trusting, (turn) => ({ headers: from(`198.18.0.${String(turn)}, 10.1.1.1, 203.0.113.50`) }));
    expect(forged).toBe(mostLookedAt);
  });

  it('are not multiplied by spelling the address of the network differently', async () => {
    const spellings = ['2001:db8:9:1::1', '2001:0DB8:0009:0001::2', '2001:db8:9:1:ffff:ffff:ffff:ffff', '2001:db8:9:1:0:0:0:4'];
    expect(await countLookedAt(trusting, (turn) => ({ headers: from(spellings[turn % 4] ?? '') }))).toBe(mostLookedAt);
    const mapped = ['203.0.113.51', '::ffff:203.0.113.51', '::ffff:cb00:7133', '0:0:0:0:0:FFFF:203.0.113.51'];
    expect(await countLookedAt(trusting, (turn) => ({ headers: from(mapped[turn % 4] ?? '') }))).toBe(mostLookedAt);
    expect(await countLookedAt(trusting, (turn) => ({ headers: from(`nonsense-${String(turn)}`) }))).toBe(mostLookedAt);
  });

  it('are not multiplied by any header where there is no proxy', async () => {
    const names = ['X-Forwarded-For', 'X-Real-IP', 'X-Client-IP', 'Forwarded', 'True-Client-IP', 'CF-Connecting-IP'];
    const forge = (turn: number) => Object.fromEntries(names.map((name) => [name, `198.18.1.${String(turn)}`]));
    expect(await countLookedAt(apart, (turn) => ({ headers: forge(turn) }))).toBe(mostLookedAt);
  });

  it('are not multiplied by spelling the route or the account differently', async () => {
    const routes = [
      '/api/session',
      '/API/Session',
      '/api/session/',
      '//api/session',
      '/api//session',
      '/api/./session',
      '/api/session?x=1',
    ];
    const sender = from('203.0.113.52');
    expect(await countLookedAt(trusting, (turn) => ({ headers: sender, address: routes[turn % routes.length] ?? '' }))).toBe(mostLookedAt);
    const email = freshEmail('spelled');
    const spell = [email, email.toUpperCase(), ` ${email}`, `${email}\t`];
    expect(await countLookedAt(trusting, (turn) => ({ headers: from('203.0.113.53'), email: spell[turn % 4] ?? '' }))).toBe(mostLookedAt);
  });
});
