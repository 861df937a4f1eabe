import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ListStations } from '../../src/api/station/contracts';
import { ProblemBody } from '../../src/lib/problem';
import { CreateApiKey, GetOnboarding, GetSession, ListActivity, LookUpInvitation } from '../../src/plugins/teams/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { sendFile } from '../helpers/intake';
import { mailsTo } from '../helpers/mail';
import {
  bringIn,
  createCustomer,
  freshEmail,
  goodPassword,
  joinByMail,
  mailedToken,
  newCustomer,
  startCustomer,
  visit,
} from '../helpers/people';

/** The whole story of docs/provisioning.md, in one breath. */
describe('a customer', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  it('is created by staff and from then on helps itself', async () => {
    const ownerEmail = freshEmail('owner');
    const { slug } = await createCustomer(app, admin, { name: 'Northern & Sons <b>', ownerEmail, locale: 'fr' });
    await startCustomer(app, admin);
    const team = { team: slug };
    await sendFile(app, albertaFile({ 'Sample number': 'own' }), { team: slug }).expect(201);

    const token = await mailedToken(ownerEmail);
    const [mail] = await mailsTo(ownerEmail);
    expect(mail?.subject).toBe('Northern & Sons <b> vous invite sur Luminous');
    expect(mail?.html).toContain('Northern &#38; Sons &#60;b&#62;');

    const owner = visit(app);
    const { body: looked } = (await owner.post('/invitations/look-up', { token }).expect(200)) as { body: unknown };
    const lookedUp = LookUpInvitation.responses[200].body.parse(looked).data;
    expect(lookedUp).toMatchObject({ teamName: 'Northern & Sons <b>', email: ownerEmail, role: 'owner', landing: 'new-person' });
    await owner.post('/invitations/accept', { token, person: { name: 'Marie Roy', password: goodPassword } }).expect(200);

    const again = visit(app);
    await again.post('/session', { email: ownerEmail.toUpperCase(), password: goodPassword }).expect(200);
    const { body: me } = (await again.get('/session').expect(200)) as { body: unknown };
    expect(GetSession.responses[200].body.parse(me).data).toMatchObject({
      name: 'Marie Roy',
      locale: 'fr',
      teams: [{ slug, role: 'owner' }],
    });

    const { body: stations } = (await again.get('/stations', team).expect(200)) as { body: unknown };
    expect(ListStations.responses[200].body.parse(stations).data.length).toBeGreaterThan(0);

    const colleagueEmail = freshEmail('colleague');
    await again.post('/invitations', { email: colleagueEmail, role: 'viewer' }, team).expect(201);
    const colleague = await joinByMail(app, colleagueEmail);
    await colleague.get('/results', team).expect(200);
    await colleague.post('/invitations', { email: freshEmail(), role: 'viewer' }, team).expect(403);

    const { body: made } = (await again.post('/api-keys', { name: 'Nightly', scopes: ['data.read'] }, team).expect(201)) as {
      body: unknown;
    };
    const { key, id } = CreateApiKey.responses[201].body.parse(made).data;
    const withKey = () => app.request().get('/api/results').query(team).set('Authorization', `Bearer ${key}`);
    await withKey().expect(200);
    await again.post(`/api-keys/${id}/revoke`, {}, team).expect(200);
    const { body: refused } = (await withKey().expect(401)) as { body: unknown };
    expect(ProblemBody.parse(refused).code).toBe('request.unauthenticated');
  });

  it('is made with its first sites and thresholds, everything or nothing', async () => {
    const thresholds = [{ quantity: 'naphthenic-acids', unit: 'mg/L', warningAbove: '0.5', criticalAbove: null }];
    const sites = [
      { code: 'north', name: 'North pit' },
      { code: 'south', name: 'South pit' },
    ];
    const { customer } = await startCustomer(app, admin, { provisioning: { sites, thresholds } });
    const { rows } = await app.database.owner.query<{ sites: string[]; thresholds: number }>(
      `select array(select code from sites where team_id = $1 order by code) as sites,
              (select count(*)::int from thresholds where team_id = $1 and confirmed_at is null) as thresholds`,
      [customer.id],
    );
    expect(rows).toEqual([{ sites: ['north', 'south'], thresholds: 1 }]);
    const refuse = async (provisioning: object) => {
      const { slug, ...rest } = { ...newCustomer(`refused-${String(Date.now())}`), provisioning };
      await app
        .request()
        .post('/luminous/customers')
        .set('Authorization', `Bearer ${admin.token}`)
        .send({ slug, ...rest })
        .expect(400);
      await app.request().get(`/luminous/customers/${slug}`).set('Authorization', `Bearer ${admin.token}`).expect(404);
    };
    await refuse({ sites: [...sites, { code: 'north', name: 'Again' }] });
    await refuse({ sites: [{ code: 'a b', name: 'x' }] });
    await refuse({ thresholds: [{ ...thresholds[0], warningAbove: 'much' }] });
    await refuse({ thresholds: [{ ...thresholds[0], criticalAbove: '0.4' }] });
    await refuse({ castles: [] });
  });

  it('shows how far it has come, from what is there and not from ticks', async () => {
    const sites = [{ code: 'north', name: 'North pit' }];
    const ownerEmail = freshEmail('owner');
    const customer = await createCustomer(app, admin, { ownerEmail, provisioning: { sites } });
    const team = { team: customer.slug };
    const done = async () => {
      const { body } = (await app
        .request()
        .get('/luminous/onboarding')
        .query(team)
        .set('Authorization', `Bearer ${admin.token}`)
        .expect(200)) as {
        body: unknown;
      };
      const { data } = GetOnboarding.responses[200].body.parse(body);
      return data.filter(({ isDone }) => isDone).map(({ name }) => name);
    };
    expect(await done()).toEqual(['first-site']);
    const owner = await joinByMail(app, ownerEmail);
    await sendFile(app, albertaFile({}), team).expect(201);
    expect(await done()).toEqual(['owner-accepted', 'first-site', 'first-result']);
    await bringIn(app, owner, team, 'admin');
    expect(await done()).toEqual(['owner-accepted', 'first-site', 'first-result', 'second-administrator']);
  });

  it('sees what happened lately, a line for each stroke, and nothing of others', async () => {
    const { owner, team } = await startCustomer(app, admin);
    await sendFile(app, albertaFile({ 'Sample number': 'a' }, { 'Sample number': 'b' }), team).expect(201);
    const { body } = (await owner.get('/activity', team).expect(200)) as { body: unknown };
    const lines = ListActivity.responses[200].body.parse(body).data;
    expect(lines).toContainEqual(expect.objectContaining({ what: 'results', action: 'insert', count: 2, actor: 'apiKey:staff' }));
    expect(lines).toContainEqual(expect.objectContaining({ what: 'memberships', action: 'insert', count: 1, actorName: 'Test Person' }));
    const viewer = await bringIn(app, owner, team, 'viewer');
    await viewer.get('/activity', team).expect(403);
  });

  it('keeps none of its secrets in logs, in the ledger or in the tables', async () => {
    const { owner, team } = await startCustomer(app, admin);
    const { body: made } = (await owner.post('/api-keys', { name: 'Nightly', scopes: ['data.read'] }, team).expect(201)) as {
      body: unknown;
    };
    const { key } = CreateApiKey.responses[201].body.parse(made).data;
    const [mail] = await mailsTo(owner.email);
    const token = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? 'no token';
    const secrets = [key, token, goodPassword];
    expect(secrets.filter((secret) => app.log().includes(secret))).toEqual([]);
    expect(app.log()).not.toContain(owner.email);
    const { rows } = await app.database.owner.query<{ text: string }>(
      `select string_agg(t::text, ' ') as text
         from (select to_jsonb(c)::text from ledger.event c union all select to_jsonb(k)::text from api_keys k
               union all select to_jsonb(i)::text from invitations i union all select to_jsonb(u)::text from up_users u
               union all select to_jsonb(o)::text from luminous.outbox o) t`,
    );
    expect(secrets.filter((secret) => rows[0]?.text.includes(secret) === true)).toEqual([]);
  });
});
