import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetStation } from '../../src/api/station/contracts';
import { ListMembers, LookUpInvitation } from '../../src/plugins/teams/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { send } from '../helpers/hostile/send';
import { sendFile } from '../helpers/intake';
import { mailsTo } from '../helpers/mail';
import { freshEmail, goodPassword, mailedToken, startCustomer, visit } from '../helpers/people';

/** For every kind of template that a name could be taken for, and for a browser. */
const template = '<%= 7919*7907 %> {{7919*7907}} ${7919*7907} #{7919*7907} <img src=x onerror=alert(1)>';
const computed = String(7919 * 7907);

describe('a hostile name', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await startApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  it('of a team or a person stands in mails as it was written, and is nothing else there', async () => {
    const { owner, team } = await startCustomer(app, admin, { name: `Team ${template}` });
    const email = freshEmail();
    await owner.post('/invitations', { email, role: 'viewer' }, team).expect(201);
    const person = { name: `Person ${template}`, password: goodPassword };
    await visit(app)
      .post('/invitations/accept', { token: await mailedToken(email), person })
      .expect(200);
    const mails = await eventually(async () => {
      const found = await mailsTo(email);
      return found.length >= 2 ? found : undefined;
    });
    for (const { subject, text, html } of mails) {
      expect(text).toContain(`Team ${template}`);
      expect(`${subject} ${text}`).not.toContain(computed);
      expect(html.includes('<img src=x') || html.includes(computed)).toBe(false);
    }
    const { body } = (await owner.get('/members', team).expect(200)) as { body: unknown };
    expect(ListMembers.responses[200].body.parse(body).data.map(({ name }) => name)).toContain(person.name);
  });

  it('of a station stands on the public page as it was written, and is nothing else there', async () => {
    await sendFile(app, albertaFile({ 'Station number': '<b>x</b>', 'Station name': `${template}<script>alert(1)</script>` })).expect(201);
    for (const page of ['/en', '/fr']) {
      const { text } = await send(app.url, page, { method: 'GET' });
      expect(text).toContain('&lt;%= 7919*7907 %');
      expect(text).not.toMatch(/<script>alert|<img src=x|<b>x|62615533/);
    }
  });

  it('that another team has already is free in one’s own', async () => {
    const [one, other] = [await startCustomer(app, admin), await startCustomer(app, admin)];
    for (const { owner, team } of [one, other]) {
      await owner.post('/api-keys', { name: 'the same', scopes: ['data.read'] }, team).expect(201);
      const station = { 'Station number': 'same', 'Sample number': 'same', 'Station name': team.team };
      await sendFile(app, albertaFile(station), team).expect(201);
    }
    for (const { owner, team } of [one, other]) {
      const { body } = (await owner.get('/stations/same', team).expect(200)) as { body: unknown };
      expect(GetStation.responses[200].body.parse(body).data.name).toBe(team.team);
    }
  });

  it('of an account cannot be taken before its owner is invited', async () => {
    const [attacker, victim] = [await startCustomer(app, admin), freshEmail('victim')];
    const account = { email: victim, username: victim, identifier: victim, password: goodPassword };
    for (const path of ['/auth/local/register', '/auth/local', '/users', '/session', '/auth/email-confirmation'])
      expect((await attacker.owner.post(path, account)).status).toBeGreaterThanOrEqual(400);
    // Invited by the attacker first, and never accepted: it takes the mail to do so.
    await attacker.owner.post('/invitations', { email: victim, role: 'viewer' }, attacker.team).expect(201);
    const person = { name: 'Attacker', password: goodPassword };
    await visit(app)
      .post('/invitations/accept', { token: 'A'.repeat(43), person })
      .expect(410);
    const first = await mailedToken(victim);
    const stolen = await attacker.owner.post('/invitations/accept', { token: first, person });
    expect(stolen.status).toBe(409);
    const { owner, team } = await startCustomer(app, admin);
    await owner.post('/invitations', { email: victim, role: 'admin' }, team).expect(201);
    const token = await mailedToken(victim, { nth: 2 });
    const { body } = (await visit(app).post('/invitations/look-up', { token }).expect(200)) as { body: unknown };
    expect(LookUpInvitation.responses[200].body.parse(body).data.landing).toBe('new-person');
    const { rows } = await app.database.owner.query<{ count: number }>('select count(*)::int as count from up_users where email = $1', [
      victim,
    ]);
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('of a place leads nowhere but to our own pages', async () => {
    const elsewhere = 'evil.example';
    const addresses = [
      ...[`//${elsewhere}`, `//${elsewhere}/%2e%2e`, `/\\${elsewhere}`, `/%5c${elsewhere}`, `/%2f%2f${elsewhere}`, `/.${elsewhere}`],
      ...[`/?next=//${elsewhere}`, `/en/sign-in?next=https://${elsewhere}`, `/documentation/login?redirect=//${elsewhere}`],
      ...[`/admin//${elsewhere}`, `/en//${elsewhere}/..`, `/api/connect/google?callback=https://${elsewhere}`],
    ];
    for (const address of addresses) {
      const headers = { 'X-Forwarded-Host': elsewhere, 'X-Original-Host': elsewhere, Forwarded: `host=${elsewhere}` };
      for (const method of ['GET', 'POST']) {
        const { status, location, text } = await send(app.url, address, { method, headers });
        expect({ address, isOurFault: status >= 500 }).toEqual({ address, isOurFault: false });
        expect(new URL(location ?? '/', app.url).origin).toBe(app.url);
        expect(text).not.toContain(`href="https://${elsewhere}`);
      }
    }
  });
});
