import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Hold, Retention } from '../../src/plugins/audit/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { startCustomer } from '../helpers/people';
import { seedTeam } from '../helpers/teams';

const OneHold = z.object({ data: Hold });
const Holds = z.object({ data: z.array(Hold), next: z.string().nullable() });
const Classes = z.object({ data: z.array(Retention) });

describe('retention, asked over HTTP', () => {
  let app: App;
  let admin: Administrator;
  let team: { readonly id: string; readonly slug: string };
  beforeAll(async () => {
    app = await startApp({ env: { RETENTION_REGULATED_YEARS: '12' } });
    admin = await createAdministrator(app);
    team = await seedTeam(app.database);
  });
  afterAll(async () => app.stop());

  const call = async (method: string, path: string, body?: object, token = app.staffToken) => {
    const answer = await fetch(`${app.url}/api/ledger${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const place = async (body: object): Promise<Hold> => {
    const answer = await call('POST', '/holds', body);
    expect(answer.status).toBe(201);
    return OneHold.parse(answer.body).data;
  };

  it('tells each class with its period, what is due and what was pruned', async () => {
    const { status, body } = await call('GET', '/retention');
    expect(status).toBe(200);
    const { data } = Classes.parse(body);
    expect(data.map(({ name, years, leastYears }) => [name, years, leastYears])).toEqual([
      ['regulated', 12, 10],
      ['settings', 10, 5],
      ['access', 2, 1],
    ]);
    expect(data.every(({ dueCount, prunedCount, prunedAt }) => dueCount === 0 && prunedCount === 0 && prunedAt === null)).toBe(true);
    const typesOf = (name: string) => data.find((one) => one.name === name)?.types ?? [];
    expect(typesOf('access')).toEqual(expect.arrayContaining(['admin_users', 'up_users', 'invitations']));
    expect(typesOf('settings')).toEqual(expect.arrayContaining(['memberships', 'admin_roles', 'teams']));
    expect(typesOf('regulated')).toEqual(expect.arrayContaining(['results', 'samples', 'custody_events']));
  });

  it('places a hold with a reason, lists it, and lifts it with another, once', async () => {
    const hold = await place({ team: team.slug, reason: ' A suit ' });
    expect(hold).toMatchObject({ team: team.id, type: null, key: null, reason: 'A suit', placedBy: 'apiKey:staff', liftedAt: null });
    const listed = Holds.parse((await call('GET', '/holds?state=in-force')).body);
    expect(listed.data).toContainEqual(hold);
    expect((await call('POST', `/holds/${hold.id}/lift`, {})).status).toBe(400);
    const lifted = OneHold.parse((await call('POST', `/holds/${hold.id}/lift`, { reason: 'Settled' })).body).data;
    expect(lifted).toMatchObject({ id: hold.id, liftReason: 'Settled', liftedBy: 'apiKey:staff' });
    expect(await call('POST', `/holds/${hold.id}/lift`, { reason: 'Again' })).toMatchObject({
      status: 409,
      body: { code: 'hold.not-in-force' },
    });
    expect(Holds.parse((await call('GET', '/holds?state=in-force')).body).data).not.toContainEqual(
      expect.objectContaining({ id: hold.id }),
    );
    const { rows } = await app.database.owner.query<{ action: string; actor: string; team_id: string }>(
      `select action, actor, team_id from ledger.event where kind = 'ledger' and action like 'hold-%' order by id`,
    );
    expect(rows).toEqual([
      { action: 'hold-placed', actor: 'apiKey:staff', team_id: team.id },
      { action: 'hold-lifted', actor: 'apiKey:staff', team_id: team.id },
    ]);
  });

  it('pages through holds', async () => {
    for (const reason of ['one', 'two', 'three']) await place({ type: 'parameters', reason });
    const first = Holds.parse((await call('GET', '/holds?limit=2')).body);
    expect(first.data.map(({ reason }) => reason)).toEqual(['three', 'two']);
    const second = Holds.parse((await call('GET', `/holds?limit=2&cursor=${first.next ?? ''}`)).body);
    expect(second.data[0]?.reason).toBe('one');
  });

  it.each([
    ['no reason', { type: 'parameters' }, 400],
    ['an empty reason', { type: 'parameters', reason: '  ' }, 400],
    ['everything', { reason: 'x' }, 400],
    ['a record of no type', { key: 'x', reason: 'x' }, 400],
    ['a team that is not there', { team: 'nowhere', reason: 'x' }, 404],
    ['a type of which nothing is recorded', { type: 'nothing', reason: 'x' }, 404],
    ['a record that never was', { type: 'parameters', key: 'never', reason: 'x' }, 404],
  ])('refuses a hold on %s', async (_what, body, status) => {
    expect((await call('POST', '/holds', body)).status).toBe(status);
  });

  it('says of a hold that never was that it is not there', async () => {
    expect((await call('POST', '/holds/999999/lift', { reason: 'x' })).status).toBe(404);
  });

  it('is for staff alone', async () => {
    const { owner, team: own } = await startCustomer(app, admin);
    const { body } = (await owner.post('/api-keys', { name: 'x', scopes: ['data.read'] }, own).expect(201)) as { body: { key?: string } };
    for (const [method, path, sent] of [
      ['GET', '/retention', undefined],
      ['GET', '/holds', undefined],
      ['POST', '/holds', { type: 'parameters', reason: 'x' }],
      ['POST', '/holds/1/lift', { reason: 'x' }],
    ] as const) {
      expect((await call(method, path, sent, JSON.stringify(body.key ?? 'none'))).status).toBe(401);
    }
  });
});
