import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { GetDelivery, ListDeliveries, ListExceedanceTellings, type DeliveryDetail } from '../../src/plugins/notifications/contracts';
import { createAdministrator, createColleague, type Administrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { measure, untilExceedances, watch } from '../helpers/exceedances';
import { createTeller } from '../helpers/inbox';
import type { WorldPerson } from '../helpers/isolation/world';
import { askAs, seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('a delivery', () => {
  let app: App;
  let admin: Administrator;
  let team: TestTeam;
  let person: WorldPerson;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());
  beforeEach(async () => {
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team);
    const teller = createTeller(app.database, team);
    await teller.tell({ eventKey: 'one', about: [{ type: 'exceedances', key: 'x1', link: '/exceedances/x1' }] });
    await teller.tell({ eventKey: 'two', type: 'new-results' });
    await teller.end();
  });

  const as = (token = admin.token) => ({ Authorization: `Bearer ${token}` });
  const get = (path: string, query: Readonly<Record<string, string>> = {}) => app.request().get(`/luminous${path}`).query(query).set(as());
  const list = async (query: Readonly<Record<string, string>> = {}) =>
    ListDeliveries.responses[200].body.parse((await get('/deliveries', { team: team.slug, ...query }).expect(200)).body);
  const read = async (id: string): Promise<DeliveryDetail> =>
    GetDelivery.responses[200].body.parse((await get(`/deliveries/${id}`).expect(200)).body).data;
  const replay = (path: string, body: object, token = admin.token) => app.request().post(`/luminous${path}`).set(as(token)).send(body);
  /** As the courier leaves one for which it has no hope. */
  const giveUp = async (count = 1): Promise<string[]> => {
    const { rows } = await app.database.owner.query<{ id: string }>(
      `with dead as (
         insert into luminous.delivery (team_id, person_id, channel, batch_key, state, attempts, provider_answer)
         select $1::text, $2::text, 'email', 'given up ' || n, 'dead', 31, '550 no such mailbox' from generate_series(1, $3::int) n returning id),
       tried as (
         insert into luminous.delivery_attempt (team_id, delivery_id, outcome, provider_answer)
         select $1::text, id, 'refused', '550 no such mailbox' from dead)
       select id::text as id from dead order by id`,
      [team.id, person.id, count],
    );
    return rows.map(({ id }) => id);
  };
  const eventsOf = async (key: string): Promise<unknown[]> => {
    const { rows } = await app.database.owner.query<object>(
      `select e.action, e.actor, c.reason from ledger.event e join ledger.context c on c.id = e.context_id
        where e.table_name = 'deliveries' and e.row_key = $1`,
      [key],
    );
    return rows;
  };

  it('is listed for staff by customer, state, way and type, page after page', async () => {
    const [dead = ''] = await giveUp();
    const all = await list();
    expect(all.data).toEqual(expect.arrayContaining([expect.objectContaining({ id: dead, state: 'dead', answer: '550 no such mailbox' })]));
    expect(all.data.every((delivery) => delivery.team.slug === team.slug && delivery.person.id === person.id)).toBe(true);
    const idsBy = async (query: Readonly<Record<string, string>>) => (await list(query)).data.map(({ id }) => id);
    expect(await idsBy({ state: 'dead', channel: 'email' })).toEqual([dead]);
    expect((await list({ type: 'new-results', channel: 'in-app' })).data).toMatchObject([{ types: ['new-results'], state: 'delivered' }]);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: z.infer<(typeof ListDeliveries.responses)[200]['body']> = await list({
        limit: '1',
        ...(cursor === '' ? {} : { cursor }),
      });
      pages.push(...page.data.map(({ id }) => id));
      cursor = page.next;
    }
    expect(pages).toEqual(all.data.map(({ id }) => id));
  });

  it('is read with its attempts and what it tells of', async () => {
    const [{ id } = { id: '' }] = (await list({ type: 'warning', channel: 'in-app' })).data;
    expect(await read(id)).toMatchObject({ attempts: [], notices: [{ type: 'warning', about: [{ type: 'exceedances', key: 'x1' }] }] });
    const [dead = ''] = await giveUp();
    expect(await read(dead)).toMatchObject({
      ...{ attemptCount: 1, attempts: [{ outcome: 'refused', answer: '550 no such mailbox' }], notices: [] },
      person: { id: person.id, email: expect.stringContaining('@') },
    });
    expect(await codeOf(get('/deliveries/999999999').expect(404))).toBe('resource.not-found');
  });

  it('is sent once more when it was given up, and only then, with a reason on record', async () => {
    const [dead = ''] = await giveUp();
    expect(await codeOf(replay(`/deliveries/${dead}/replay`, { reason: ' ' }).expect(400))).toBe('request.invalid');
    const answers = await Promise.all([1, 2, 3].map(async () => replay(`/deliveries/${dead}/replay`, { reason: 'The mailbox is back' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await eventsOf(dead)).toEqual([{ action: 'replayed', actor: `admin:${admin.id}`, reason: 'The mailbox is back' }]);
    const [{ id: arrived } = { id: '' }] = (await list({ state: 'delivered' })).data;
    expect(await codeOf(replay(`/deliveries/${arrived}/replay`, { reason: 'Again' }).expect(409))).toBe('delivery.not-dead');
  });

  it('is sent once more with all others of a customer and a way', async () => {
    const dead = await giveUp(3);
    const others = await seedTeam(app.database);
    const all = { team: others.slug, channel: 'email', reason: 'The server was away' };
    expect((await replay('/deliveries/replay', all).expect(200)).body).toEqual({ data: { count: 0 } });
    expect((await replay('/deliveries/replay', { ...all, team: team.slug }).expect(200)).body).toEqual({ data: { count: 3 } });
    expect((await list({ state: 'dead' })).data).toEqual([]);
    expect(await eventsOf(dead[2] ?? '')).toHaveLength(1);
  });

  it('is seen by staff whose role says so, and sent once more by fewer', async () => {
    const support = await createColleague(app, admin, { code: 'luminous-support' });
    const { body } = (await app.request().post('/admin/login').send(support).expect(200)) as { body: unknown };
    const { token } = z.object({ data: z.object({ token: z.string() }) }).parse(body).data;
    const [dead = ''] = await giveUp();
    await app.request().get('/luminous/deliveries').set(as(token)).expect(200);
    await replay(`/deliveries/${dead}/replay`, { reason: 'The mailbox is back' }, token).expect(403);
    await app.request().get('/luminous/deliveries').expect(401);
  });

  it('of the past says when it goes out', async () => {
    await watch(app, team, { warning: { at: '0.1' } });
    await measure(app, team, { 'Station number': 'T-9', 'Sample number': 'S-9', 'Parameter value': '0.6' }, { mode: 'backfill' });
    const all = await untilExceedances(app, team, (found) => found.some(({ isHistorical }) => isHistorical));
    const { id } = all.find(({ isHistorical }) => isHistorical) ?? { id: '' };
    const { body } = (await askAs(app, person, `/exceedances/${id}/tellings`, { team: team.slug }).expect(200)) as { body: unknown };
    const [mail] = ListExceedanceTellings.responses[200].body.parse(body).data.filter(({ channel }) => channel === 'email');
    expect(mail).toMatchObject({ state: 'due', attemptCount: 0 });
    expect(Date.parse(mail?.nextAttemptAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('is told of on the exceedance, by name and without addresses', async () => {
    await watch(app, team);
    await measure(app, team, { 'Parameter value': '0.7' });
    const [{ id } = { id: '' }] = await untilExceedances(app, team, ({ length }) => length === 1);
    const path = `/exceedances/${id}/tellings`;
    await app.database.owner.query(`update up_users set name = 'Ann Reader' where document_id = $1`, [person.id]);
    const { body } = (await askAs(app, person, path, { team: team.slug }).expect(200)) as { body: unknown };
    const { data } = ListExceedanceTellings.responses[200].body.parse(body);
    expect(data).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'warning', person: 'Ann Reader', channel: 'in-app', state: 'delivered' })]),
    );
    expect(JSON.stringify(body)).not.toContain('@');
    expect(data.filter(({ state, nextAttemptAt }) => (state === 'due') !== (nextAttemptAt !== null))).toEqual([]);
    const stranger = await seedMember(app.database, await seedTeam(app.database));
    await askAs(app, stranger, path, { team: team.slug }).expect(404);
  });
});
