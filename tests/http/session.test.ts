import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { ChangeProfile, GetSession, ListSessions } from '../../src/plugins/teams/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { mailsTo } from '../helpers/mail';
import { freshEmail, goodPassword, mailedToken, startCustomer, visit } from '../helpers/people';

const anotherPassword = 'lanterns over nine quiet weirs';

const cookiesOf = (response: { readonly headers: unknown }): Record<string, string> => {
  const lines = (response.headers as Record<string, string[] | undefined>)['set-cookie'] ?? [];
  return Object.fromEntries(lines.map((line) => line.split(';')[0]?.split('=', 2) ?? []) as [string, string][]);
};

describe('a session', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await startApp({ env: { TRUST_PROXY: 'true' } });
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const person = async () => startCustomer(app, admin);
  /** From an address of its own, because attempts are counted by address. */
  let sender = 0;
  const elsewhere = (address = `198.51.100.${String((sender += 1))}`) => visit(app, { 'X-Forwarded-For': address });
  const signIn = (email: string, password = goodPassword, from = elsewhere()) => from.post('/session', { email, password });
  const withCookies = (path: string, cookies: Record<string, string>, method: 'get' | 'post' = 'get') => {
    const request = app.request();
    return request[method](`/api${path}`)
      .set('Origin', app.url)
      .set(
        'Cookie',
        Object.entries(cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      );
  };

  it('lives in cookies that no script reads and no other site sends', async () => {
    const { owner } = await person();
    const response = await signIn(owner.email).expect(200);
    const lines = (response.headers as Record<string, unknown>)['set-cookie'] as string[];
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.includes('HttpOnly'))).toBe(true);
    expect(lines.find((line) => line.startsWith('lum_access='))).toContain('SameSite=Lax');
    expect(lines.find((line) => line.startsWith('lum_refresh='))).toMatch(/Path=\/api\/session;.*SameSite=Strict/);
    expect(JSON.stringify(response.body)).not.toContain('eyJ');
  });

  it('is not begun by a wrong password, an unknown address or a blocked person, and all get one answer', async () => {
    const [{ owner }, blocked] = [await person(), (await person()).owner];
    await app.database.owner.query('update up_users set blocked = true where document_id = $1', [blocked.id]);
    const answers = await Promise.all([
      signIn(owner.email, anotherPassword).expect(401),
      signIn(freshEmail('nobody')).expect(401),
      signIn(blocked.email).expect(401),
    ]);
    const said = answers.map(({ body }) => ({ ...ProblemBody.parse(body), requestId: '' }));
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(said[0]?.code).toBe('session.wrong-credentials');
  });

  it('takes as long to refuse an unknown address as a wrong password', async () => {
    const time = async (email: string): Promise<number> => {
      const startedAt = performance.now();
      await signIn(email, anotherPassword).expect(401);
      return performance.now() - startedAt;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    const tryNine = async (): Promise<void> => {
      const { owner } = await person();
      for (let round = 0; round < 9; round += 1) {
        known.push(await time(owner.email));
        unknown.push(await time(freshEmail('nobody')));
      }
    };
    // Whatever else the machine does makes an answer slower, never faster: of each, the fastest tells what the work takes, on a busy machine
    // after more tries. Comparing a password takes some 20 ms; leaving it out would be more than a third of the difference for ever.
    const areAlike = (): boolean => {
      const [ofKnown, ofUnknown] = [Math.min(...known), Math.min(...unknown)];
      return Math.abs(ofKnown - ofUnknown) < Math.max(8, ofKnown * 0.35);
    };
    do await tryNine();
    while (!areAlike() && known.length < 60);
    expect({ known, unknown, areAlike: areAlike() }).toMatchObject({ areAlike: true });
  });

  it('is slowed down by sender and account, not by a forged or respelled address', async () => {
    const { owner } = await person();
    const attempt = async (from: string) => (await signIn(owner.email, anotherPassword, elsewhere(from))).status;
    const statuses = [];
    for (let n = 0; n < 7; n += 1) statuses.push(await attempt(`2001:db8:0:${'0'.repeat(n % 4)}1::${String(n + 1)}`));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const refused = await signIn(owner.email, goodPassword, elsewhere('2001:db8:0:1::99')).expect(429);
    expect(ProblemBody.parse(refused.body).code).toBe('session.throttled');
    expect(Number((refused.headers as Record<string, string>)['retry-after'])).toBeGreaterThan(0);
    await signIn(owner.email, goodPassword, elsewhere()).expect(200);
  });

  it('is not used by another site', async () => {
    const { owner, team } = await person();
    const cookies = cookiesOf(await signIn(owner.email).expect(200));
    const post = (headers: Record<string, string>) =>
      app
        .request()
        .post('/api/invitations')
        .query(team)
        .set('Cookie', `lum_access=${cookies['lum_access'] ?? ''}`)
        .set(headers)
        .send({ email: freshEmail(), role: 'viewer' });
    for (const headers of [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: app.url },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'null' },
      {},
    ]) {
      expect(await codeOf(post(headers as Record<string, string>).expect(403))).toBe('session.cross-site');
    }
    await post({ 'Sec-Fetch-Site': 'same-origin' }).expect(201);
    expect(
      await codeOf(
        app
          .request()
          .post('/api/session')
          .set('Origin', 'https://evil.example')
          .send({ email: owner.email, password: goodPassword })
          .expect(403),
      ),
    ).toBe('session.cross-site');
  });

  it('is renewed, once with each cookie; one that comes again later ends it for both sides', async () => {
    const { owner } = await person();
    const first = cookiesOf(await signIn(owner.email).expect(200));
    const second = cookiesOf(await withCookies('/session/renew', first, 'post').expect(200));
    expect(second['lum_refresh']).not.toBe(first['lum_refresh']);
    await withCookies('/session', second).expect(200);
    // Another tab, at the same moment: nothing is given out, and nothing ends.
    expect(cookiesOf(await withCookies('/session/renew', first, 'post').expect(200))).toEqual({});
    await withCookies('/session', second).expect(200);
    await app.database.owner.query(`update strapi_sessions set updated_at = now() - interval '1 minute' where status = 'rotated'`);
    expect(await codeOf(withCookies('/session/renew', first, 'post').expect(401))).toBe('session.not-renewable');
    await withCookies('/session', second).expect(401);
    await withCookies('/session/renew', second, 'post').expect(401);
  });

  it('is renewed once by many requests at the same moment', async () => {
    const { owner } = await person();
    const first = cookiesOf(await signIn(owner.email).expect(200));
    const answers = await Promise.all(Array.from({ length: 6 }, () => withCookies('/session/renew', first, 'post')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(answers.filter((answer) => cookiesOf(answer)['lum_refresh'] !== undefined)).toHaveLength(1);
  });

  it('is not made by hand', async () => {
    const { owner } = await person();
    const { lum_access: token = '' } = cookiesOf(await signIn(owner.email).expect(200));
    const payload = jwt.decode(token) as object;
    const forged = [
      jwt.sign(payload, '', { algorithm: 'none' }),
      jwt.sign(payload, 'another secret that is long enough'),
      jwt.sign({ ...payload, type: 'refresh' }, 'another secret that is long enough'),
      token.slice(0, -2),
      'rubbish',
    ];
    for (const lum_access of forged) await withCookies('/session', { lum_access }).expect(401);
  });

  it('is over when one signs out, and when it is ended from elsewhere', async () => {
    const { owner } = await person();
    const [here, there] = [elsewhere(), elsewhere()];
    await signIn(owner.email, goodPassword, here).expect(200);
    const cookies = cookiesOf(await signIn(owner.email, goodPassword, there).expect(200));
    const { body } = (await here.get('/sessions').expect(200)) as { body: unknown };
    const sessions = ListSessions.responses[200].body.parse(body).data;
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    const [newest] = sessions;
    expect(newest).toMatchObject({ device: 'Test Browser', isThisOne: false });
    await here.del(`/sessions/${newest?.id ?? ''}`).expect(200);
    await withCookies('/session', cookies).expect(401);
    await withCookies('/session/renew', cookies, 'post').expect(401);
    const mine = cookiesOf(await signIn(owner.email).expect(200));
    await app
      .request()
      .delete('/api/session')
      .set('Origin', app.url)
      .set(
        'Cookie',
        Object.entries(mine)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      )
      .expect(200);
    await withCookies('/session', mine).expect(401);
    const other = await person();
    await other.owner.del(`/sessions/${sessions[1]?.id ?? ''}`).expect(404);
  });

  it('ends with its person’s account', async () => {
    const { owner, team } = await person();
    await owner.get('/results', team).expect(200);
    await app.database.owner.query('update up_users set blocked = true where document_id = $1', [owner.id]);
    await owner.get('/results', team).expect(401);
    await owner.get('/session').expect(401);
  });

  describe('a password', () => {
    it('is changed with the old one, ends the other sessions, and is told by mail', async () => {
      const { owner } = await person();
      const elsewhereCookies = cookiesOf(await signIn(owner.email).expect(200));
      expect(await codeOf(owner.put('/password', { present: anotherPassword, password: anotherPassword }).expect(401))).toBe(
        'session.wrong-credentials',
      );
      expect(await codeOf(owner.put('/password', { present: goodPassword, password: 'PasswordPassword' }).expect(422))).toBe(
        'password.too-common',
      );
      await owner.put('/password', { present: goodPassword, password: anotherPassword }).expect(200);
      await owner.get('/session').expect(200);
      await withCookies('/session', elsewhereCookies).expect(401);
      await signIn(owner.email).expect(401);
      await signIn(owner.email, anotherPassword).expect(200);
      await eventually(async () => (await mailsTo(owner.email)).find(({ subject }) => subject === 'Your Luminous password was changed'));
    });

    it('is replaced by a link that works once, for thirty minutes, and ends every session', async () => {
      const { owner } = await person();
      const ask = (email: string) => elsewhere().post('/password-resets', { email });
      const [known, unknown] = [await ask(owner.email).expect(202), await ask(freshEmail('nobody')).expect(202)];
      expect(unknown.body).toEqual(known.body);
      const first = await mailedToken(owner.email, { page: 'new-password' });
      await ask(owner.email).expect(202);
      const token = await mailedToken(owner.email, { page: 'new-password', nth: 2 });
      const use = (link: string, password = anotherPassword) => elsewhere().post('/password-resets/use', { token: link, password });
      expect(await codeOf(use(first).expect(410))).toBe('password.reset-not-valid');
      await use(token, 'PasswordPassword').expect(422);
      const answers = await Promise.all([use(token), use(token), use(token)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
      await owner.get('/session').expect(401);
      await signIn(owner.email, anotherPassword).expect(200);
      await ask(owner.email).expect(202);
      const late = await mailedToken(owner.email, { page: 'new-password', nth: 3 });
      await app.database.owner.query(`update luminous.password_reset set expires_at = now() - interval '1 second'`);
      await use(late).expect(410);
      await ask(owner.email).expect(202);
      await ask(owner.email).expect(202);
      await ask(owner.email).expect(429);
    });
  });

  it('has no other way in: the stock routes are gone', async () => {
    const { owner } = await person();
    const stock = ['/auth/local', '/auth/local/register', '/auth/forgot-password', '/auth/reset-password', '/auth/refresh', '/users'];
    for (const path of stock)
      await app
        .request()
        .post(`/api${path}`)
        .send({ identifier: owner.email, password: goodPassword })
        .expect(({ status }) => {
          if (![404, 405].includes(status)) throw new Error(`${path}: ${String(status)}`);
        });
    await owner.get('/users/me').expect(404);
  });

  it('takes nothing about who one is from the request itself', async () => {
    const [one, other] = [(await person()).owner, (await person()).owner];
    const response = await one
      .get('/session', { userId: other.id, personId: other.id })
      .set({ 'X-User-Id': other.id, 'X-Team': 'public' })
      .expect(200);
    expect((response.body as { data: { id: string } }).data.id).toBe(one.id);
    await signIn(one.email, goodPassword, elsewhere()).expect(200);
    await elsewhere().post('/session', { email: one.email, password: goodPassword, userId: other.id }).expect(400);
  });

  it('lets a person change their name and language, on record', async () => {
    const { owner } = await person();
    const { body } = (await owner.put('/profile', { name: '  Marie Roy ', locale: 'fr' }).expect(200)) as { body: unknown };
    expect(ChangeProfile.responses[200].body.parse(body).data).toMatchObject({ name: 'Marie Roy', locale: 'fr', email: owner.email });
    const { body: later } = (await owner.get('/session').expect(200)) as { body: unknown };
    expect(GetSession.responses[200].body.parse(later).data).toMatchObject({ name: 'Marie Roy', locale: 'fr' });
    const { rows } = await app.database.owner.query<{ actor: string; intent: string | null }>(
      `select e.actor, c.intent from ledger.event e left join ledger.context c on c.id = e.context_id
        where e.table_name = 'up_users' and e.action = 'update' and e.actor = $1 order by e.id desc limit 1`,
      [`member:${owner.id}`],
    );
    expect(rows).toEqual([{ actor: `member:${owner.id}`, intent: 'changeProfile' }]);
  });

  it.each([
    { name: '', locale: 'en' },
    { name: 'Two\nlines', locale: 'en' },
    { name: 'Marie', locale: 'de' },
    { name: 'Marie', locale: 'en', email: 'x@y.example' },
  ])('refuses the profile %j', async (profile) => {
    const { owner } = await person();
    expect(await codeOf(owner.put('/profile', profile).expect(400))).toBe('request.invalid');
  });
});
