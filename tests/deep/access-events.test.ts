import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { asAdministrator } from '../helpers/database';
import { startCustomer } from '../helpers/people';
import { setting } from '../helpers/setting';

interface Happened {
  readonly kind: string;
  readonly action: string;
  readonly actor: string;
  readonly team: string | null;
  readonly detail: string | null;
  readonly intent: string | null;
  readonly address: string | null;
}

describe('what somebody does beside changing rows', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const happened = async (action: string, type: string): Promise<Happened[]> => {
    const { rows } = await app.database.owner.query<Happened>(
      `select e.kind, e.action, e.actor, e.team_id as team, p.detail, c.intent, c.address
         from ledger.event e join ledger.context c on c.id = e.context_id left join ledger.payload p on p.event_id = e.id
        where e.action = $1::text and e.table_name = $2::text order by e.id`,
      [action, type],
    );
    return rows;
  };

  it('is on record: signing in, and failing to, without the address that was tried', async () => {
    const before = await happened('sign-in-failed', 'up_users');
    await app
      .request()
      .post('/api/session')
      .set('Sec-Fetch-Site', 'same-origin')
      .send({ email: 'nobody-at-all@example.org', password: 'not the password' })
      .expect(401);
    const [failed, ...others] = (await happened('sign-in-failed', 'up_users')).slice(before.length);
    expect(others).toEqual([]);
    expect(failed).toMatchObject({ kind: 'identity', actor: 'public:anonymous', detail: null, intent: 'signIn' });
    expect(failed?.address).toMatch(/127\.0\.0\.1/);
    const { rows } = await app.database.owner.query(
      `select 1 from ledger.event e left join ledger.payload p on p.event_id = e.id left join ledger.context c on c.id = e.context_id
        where concat(to_jsonb(e), to_jsonb(p), to_jsonb(c)) like '%nobody-at-all%'`,
    );
    expect(rows).toEqual([]);
  });

  it('is on record of staff too', async () => {
    const signIn = (password: string) => app.request().post('/admin/login').send({ email: admin.email, password });
    await signIn(admin.password).expect(200);
    await signIn('not the password').expect(400);
    // The admin panel tells of it once it has answered.
    const [signedIn] = await eventually(async () => {
      const found = [...(await happened('signed-in', 'admin_users')), ...(await happened('sign-in-failed', 'admin_users'))];
      return found.length === 2 ? found : undefined;
    });
    expect(signedIn?.actor).toBe(`admin:${admin.id}`);
  });

  it('is on record before anything is given out, with what was asked for', async () => {
    const { owner, team } = await startCustomer(app, admin);
    await owner.get('/exports/results', { ...team, format: 'csv', parameter: 'naphthenic-acids' }).expect(200);
    const [exported] = await happened('exported', 'results');
    expect(exported).toMatchObject({ kind: 'access', intent: 'exportResults' });
    expect(exported?.actor).toMatch(/^member:/);
    expect(JSON.parse(exported?.detail ?? '')).toEqual({ format: 'csv', filter: '{"parameter":"naphthenic-acids"}', resultCount: '0' });
  });

  it('46: is refused while it cannot be recorded', async () => {
    const { owner, team } = await startCustomer(app, admin);
    const emit = 'ledger.emit(text, text, text, text, text, text, timestamptz, text)';
    const count = (await happened('exported', 'results')).length;
    await asAdministrator(async (one) => {
      await one.query(`revoke execute on function ${emit} from ${setting.serverRole}`);
    }, app.database.name);
    expect(await codeOf(owner.get('/exports/results', { ...team, format: 'csv' }).expect(503))).toBe('server.unavailable');
    await asAdministrator(async (one) => {
      await one.query(`grant execute on function ${emit} to ${setting.serverRole}`);
    }, app.database.name);
    await owner.get('/exports/results', { ...team, format: 'csv' }).expect(200);
    expect(await happened('exported', 'results')).toHaveLength(count + 1);
  });
});
