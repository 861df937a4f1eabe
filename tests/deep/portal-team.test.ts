import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { sendFile } from '../helpers/intake';
import { press, type, waitForText } from '../helpers/panel';
import { bringIn, freshEmail, goodPassword, mailedToken, startCustomer, type Joined } from '../helpers/people';
import {
  expectGoodPage,
  openLink,
  signInAs,
  startReader,
  waitForAddress,
  waitForFocus,
  waitForOverview,
  type Reader,
} from '../helpers/portal';

describe('a team in the portal', () => {
  let app: App;
  let browser: Browser;
  let admin: Administrator;
  let team: { team: string };
  let owner: Joined;
  let reader: Reader;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin, { name: 'Première Rivière' }));
    reader = await startReader(browser);
    await enterAs(reader, owner.email);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const enterAs = async (somebody: Reader, email: string): Promise<void> => {
    await openLink(somebody, `${app.url}/en/sign-in`);
    await signInAs(somebody, { email, password: goodPassword });
    await waitForOverview(somebody);
  };
  const open = async (page: string, somebody = reader): Promise<void> => openLink(somebody, `${app.url}${page}?team=${team.team}`);
  /** In the dialog that asks before something is done that cannot be taken back. */
  const confirm = async (name: string): Promise<void> => {
    await reader.page.locator(`dialog[open] ::-p-aria([name="${name}"][role="button"])`).click();
  };

  it('sees its own stations with what was found there last, in both languages', async () => {
    await sendFile(app, albertaFile({ 'Station name': 'Private pond' }), { team: team.team }).expect(201);
    for (const [locale, text] of [
      ['fr', 'Des résultats sont arrivés et attendent leur publication.'],
      ['en', 'Results have come in and wait for their release.'],
    ] as const) {
      await open(`/${locale}/home`);
      await waitForText(reader, 'Private pond');
      await waitForText(reader, text);
      await expectGoodPage(reader);
    }
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       select luminous.new_document_id(), document_id, false, true from teams where slug = $1`,
      [team.team],
    );
    await open('/fr/home');
    await waitForText(reader, 'Provisoire\u00a0: pas encore révisé');
    await open('/en/home');
    await waitForText(reader, 'Preliminary: not reviewed yet');
    await expectGoodPage(reader);
    await app.database.owner.query(
      `update results set review_state = 'Released', released_at = now() where team_id = (select document_id from teams where slug = $1)`,
      [team.team],
    );
    await open('/en/home');
    await waitForText(reader, 'Sampled on');
    expect(await reader.page.$eval('.station', ({ textContent }) => textContent)).not.toContain('Preliminary');
    await expectGoodPage(reader);
    await sendFile(app, albertaFile({ 'Station number': 'OTHER', 'Sample number': 'other', 'Analysis method code': '9' }), {
      team: team.team,
    }).expect(201);
    await app.database.owner.query(
      `update results set review_state = 'Withdrawn', is_newest = false, is_current = false
        where station_id = (select s.document_id from stations s join teams t on t.document_id = s.team_id
                             where t.slug = $1 and s.code = 'OTHER')`,
      [team.team],
    );
    await open('/en/home');
    await waitForText(reader, 'No result yet');
  });

  it('invites a colleague, sends the invitation again, takes it back, and gives and takes roles', async () => {
    const [email, colleague] = [freshEmail('colleague'), await bringIn(app, owner, team, 'viewer')];
    await open('/en/people');
    await waitForText(reader, 'No invitation is open.');
    await waitForText(reader, 'Auditor: reads results, reports, history and chains of custody until a day');
    await press(reader, 'Invite a person');
    await waitForFocus(reader, '[name=email]');
    await type(reader, 'E-mail address', 'nobody');
    await press(reader, 'Send the invitation');
    await waitForText(reader, 'Enter an e-mail address');
    await type(reader, 'E-mail address', email);
    await reader.page.select('select[name=role]', 'auditor');
    await press(reader, 'Send the invitation');
    await waitForText(reader, 'Choose a day that is still to come.');
    await expectGoodPage(reader);
    await reader.page.select('select[name=role]', 'editor');
    await press(reader, 'Send the invitation');
    await waitForText(reader, `The invitation for ${email} is on its way.`);
    await type(reader, 'E-mail address', email);
    await press(reader, 'Send the invitation');
    await waitForText(reader, 'This person has been invited already');
    await mailedToken(email);
    await waitForText(reader, 'The link works until');
    await press(reader, `Send again: ${email}`);
    await waitForText(reader, `A new link is on its way to ${email}.`);
    await mailedToken(email, { nth: 2 });
    await press(reader, `Revoke: ${email}`);
    await expectGoodPage(reader);
    await confirm('Revoke');
    await waitForText(reader, `The invitation for ${email} is taken back.`);
    await waitForText(reader, 'No invitation is open.');

    await press(reader, 'Change role: Test Person');
    await press(reader, 'Cancel');
    await waitForFocus(reader, '[aria-label="Change role: Test Person"]');
    await press(reader, 'Change role: Test Person');
    await reader.page.select('.rows select[name=role]', 'admin');
    await expectGoodPage(reader);
    await press(reader, 'Save the role');
    await waitForText(reader, 'The role of Test Person is changed.');
    await waitForFocus(reader, '[role=status]');
    await expectGoodPage(reader);
    await colleague.get('/invitations', team).expect(200);
    await press(reader, 'Undo');
    await waitForText(reader, 'Test Person has the role of before again.');
    await waitForFocus(reader, '[role=status]');
    await colleague.get('/invitations', team).expect(403);
    await press(reader, 'Remove: Test Person');
    await confirm('Remove');
    await waitForText(reader, 'Test Person is not in the team any more.');
    await waitForFocus(reader, '[role=status]');
    await colleague.get('/members', team).expect(404);
    await expectGoodPage(reader);
    await open('/fr/people');
    await waitForText(reader, 'Aucune invitation n’est ouverte.');
    await expectGoodPage(reader);
  });

  it('makes a key that is shown once, replaces and revokes it', async () => {
    const useKey = async (key: string) => app.request().get('/api/results').query(team).set('Authorization', `Bearer ${key}`);
    const shownKey = async () => reader.page.$eval('.secret', (secret) => secret.textContent);
    await open('/en/keys');
    await waitForText(reader, 'There is no key yet.');
    await expectGoodPage(reader);
    await press(reader, 'Make the key');
    await waitForText(reader, 'Enter what the key is for');
    await type(reader, 'What it is for', 'Nightly export');
    await press(reader, 'Make the key');
    await waitForText(reader, 'is shown this once');
    const first = await shownKey();
    expect((await useKey(first)).status).toBe(200);
    await waitForText(reader, 'Nightly export');
    await expectGoodPage(reader);
    await press(reader, 'I have kept it');
    expect(await reader.page.content()).not.toContain(first);

    await reader.page.locator('.rows ::-p-text(Replace)').click();
    await waitForFocus(reader, '[name=overlapHours]');
    await reader.page.select('select[name=overlapHours]', '0');
    await expectGoodPage(reader);
    await press(reader, 'Replace');
    await waitForText(reader, 'is shown this once');
    const second = await shownKey();
    expect([(await useKey(first)).status, (await useKey(second)).status]).toEqual([401, 200]);
    await press(reader, 'I have kept it');
    await reader.page.locator('.rows ::-p-text(Revoke)').click();
    await confirm('Revoke');
    await waitForText(reader, 'The key “Nightly export” is revoked.');
    expect((await useKey(second)).status).toBe(401);
    await open('/fr/keys');
    await waitForText(reader, 'Révoquée');
    await expectGoodPage(reader);
  });

  it('shows a viewer no deeds that it would refuse, and lets everybody leave', async () => {
    const viewer = await bringIn(app, owner, team, 'viewer');
    const other = await startReader(browser);
    await enterAs(other, viewer.email);
    await open('/en/people', other);
    await waitForText(other, owner.email);
    await waitForText(other, 'Only owners and administrators invite');
    expect(await other.page.$$('main form, main button:not([aria-disabled=true])')).toEqual([]);
    await expectGoodPage(other);
    await open('/en/account', other);
    await press(other, 'Leave: Première Rivière');
    await other.page.locator('dialog[open] ::-p-aria([name="Leave"][role="button"])').click();
    await waitForText(other, 'You are not in Première Rivière any more.');
    await viewer.get('/members', team).expect(404);
    await openLink(other, `${app.url}/en/home`);
    await waitForText(other, 'You are in no team');
    await expectGoodPage(other);
    await other.close();
  });

  it('is chosen from those of the person, and stands in the address', async () => {
    const second = await startCustomer(app, admin, { name: 'Northern Laboratory' });
    await second.owner.post('/invitations', { email: owner.email, role: 'viewer' }, second.team).expect(201);
    await owner.post('/invitations/accept', { token: await mailedToken(owner.email, { nth: 2 }) }).expect(200);
    await open('/en/home');
    await waitForText(reader, 'Private pond');
    await reader.page.select('.side select', second.team.team);
    await waitForAddress(reader, `/app/teams/${second.team.team}/overview`);
    await waitForText(reader, 'No stations yet');
    await expectGoodPage(reader);
    await openLink(reader, `${app.url}/en/home?team=nobody`);
    await waitForText(reader, 'There is no such team for you');
    await expectGoodPage(reader);
  });

  it('leaves the account to the person: other sessions are ended, the password is changed', async () => {
    await open('/fr/account');
    await waitForText(reader, 'Test Browser');
    await expectGoodPage(reader);
    await open('/en/account');
    await waitForText(reader, 'This browser');
    await reader.page.locator('::-p-text(End the session)').click();
    await waitForText(reader, 'The session is over.');
    await owner.get('/session').expect(401);
    await type(reader, 'Present password', 'not the right one');
    await type(reader, 'New password', 'herons wade at noon');
    await press(reader, 'Change the password');
    await waitForText(reader, 'The address or the password is wrong');
    await type(reader, 'Present password', goodPassword);
    await press(reader, 'Change the password');
    await waitForText(reader, 'The password is changed.');
    await expectGoodPage(reader);
  });
});
