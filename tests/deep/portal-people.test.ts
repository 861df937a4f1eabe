import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { press, type, waitForText } from '../helpers/panel';
import { freshEmail, goodPassword, mailedToken, startCustomer, type Joined } from '../helpers/people';
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

describe('the ways into the portal', () => {
  let app: App;
  let browser: Browser;
  let admin: Administrator;
  let team: { team: string };
  let owner: Joined;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin, { name: 'Première Rivière' }));
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const enter = async (): Promise<Reader> => startReader(browser);
  const invite = async (email: string, nth = 1): Promise<string> => {
    await owner.post('/invitations', { email, role: 'viewer' }, team).expect(201);
    return mailedToken(email, { nth });
  };
  const open = async (reader: Reader, page: string): Promise<void> => openLink(reader, `${app.url}${page}`);
  const homeOf = () => `/app/teams/${team.team}/overview`;
  const stateOf = async (email: string): Promise<unknown> =>
    (await app.database.owner.query('select accepted_at, revoked_at from invitations where email = $1', [email])).rows;

  it('lets a new person in, whom opening the link changes nothing for, with a password that nobody guesses', async () => {
    const email = freshEmail();
    const token = await invite(email);
    const reader = await enter();
    const before = await stateOf(email);
    for (const locale of ['fr', 'en', 'en']) {
      await open(reader, `/${locale}/invitation#${token}`);
      await waitForText(reader, locale === 'fr' ? 'Première Rivière vous invite' : 'Première Rivière invites you');
      expect(reader.page.url()).toBe(`${app.url}/app/invitation`);
      await expectGoodPage(reader);
    }
    await reader.page.reload({ waitUntil: 'networkidle0' });
    expect(await stateOf(email)).toEqual(before);

    await press(reader, 'Accept the invitation');
    await waitForText(reader, 'Enter your name.');
    await waitForFocus(reader, '[name=name]');
    await expectGoodPage(reader);
    await type(reader, 'Your name', 'Marie Roy');
    await type(reader, 'New password', 'Password1234!');
    await press(reader, 'Accept the invitation');
    await waitForText(reader, 'This password is easy to guess');
    await waitForFocus(reader, '[role=alert]');
    await expectGoodPage(reader);
    await type(reader, 'New password', goodPassword);
    await press(reader, 'Accept the invitation');
    await waitForAddress(reader, homeOf());
    await waitForText(reader, 'No stations yet');
    await reader.page.waitForSelector('header ::-p-text(Marie Roy)');
    const kept = await reader.page.evaluate(() => Object.entries(sessionStorage).join());
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('luminous.invitation');
    await expectGoodPage(reader);

    await open(reader, `/en/invitation#${token}`);
    await waitForText(reader, 'This invitation cannot be used');
    await expectGoodPage(reader);
    await open(reader, '/fr/invitation');
    await waitForText(reader, 'Le lien n’est pas complet');
    await reader.close();
  });

  it('asks a known person to sign in, and whoever is signed in as somebody else to sign out first', async () => {
    const { owner: known } = await startCustomer(app, admin);
    const token = await invite(known.email, 2);
    const reader = await enter();
    await open(reader, '/en/sign-in');
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForOverview(reader);
    for (const locale of ['fr', 'en']) {
      await open(reader, `/${locale}/invitation#${token}`);
      await waitForText(reader, owner.email);
      await expectGoodPage(reader);
    }
    await press(reader, 'Sign out and go on');
    await waitForText(reader, 'You have an account with this address.');
    await waitForFocus(reader, 'h1');
    await expectGoodPage(reader);
    await type(reader, 'Password', 'not the right one');
    await press(reader, 'Sign in and accept');
    await waitForText(reader, 'The address or the password is wrong');
    await type(reader, 'Password', goodPassword);
    await press(reader, 'Sign in and accept');
    await waitForAddress(reader, homeOf());
    await known.get('/members', team).expect(200);
    await reader.close();
  });

  it('asks whoever is signed in as the right person for nothing but to accept', async () => {
    const { owner: known } = await startCustomer(app, admin);
    const token = await invite(known.email, 2);
    const reader = await enter();
    await open(reader, '/en/sign-in');
    await signInAs(reader, { email: known.email, password: goodPassword });
    await waitForOverview(reader);
    for (const locale of ['fr', 'en']) {
      await open(reader, `/${locale}/invitation#${token}`);
      await waitForText(reader, known.email);
      await expectGoodPage(reader);
    }
    await known.get('/members', team).expect(404);
    await press(reader, 'Accept the invitation');
    await waitForAddress(reader, homeOf());
    await waitForText(reader, 'No stations yet');
    await known.get('/members', team).expect(200);
    await reader.close();
  });

  it('sign in with the right password alone, and lead back to a page of ours and nowhere else', async () => {
    const reader = await enter();
    await open(reader, `/en/people?team=${team.team}`);
    await waitForAddress(reader, `/app/sign-in?${new URLSearchParams({ to: `/app/teams/${team.team}/people` }).toString()}`);
    await waitForText(reader, 'Forgotten your password?');
    await press(reader, 'Sign in');
    await waitForText(reader, 'Enter an e-mail address');
    await signInAs(reader, { email: owner.email, password: 'not the right one' });
    await waitForText(reader, 'The address or the password is wrong');
    await expectGoodPage(reader);
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForAddress(reader, `/app/teams/${team.team}/people`);
    await waitForText(reader, owner.email);
    for (const elsewhere of ['https://evil.example/app', '//evil.example/app', '/app/../admin', '/admin', 'javascript:alert(1)']) {
      await open(reader, `/app/sign-in?${new URLSearchParams({ to: elsewhere }).toString()}`);
      await waitForOverview(reader);
    }
    await waitForText(reader, 'No stations yet');
    await press(reader, 'Français');
    await waitForText(reader, 'Aucune station pour l’instant');
    await press(reader, 'Fermer la session');
    await waitForAddress(reader, '/app/sign-in');
    await reader.page.waitForSelector('input[type=password]');
    await expectGoodPage(reader);
    await owner.get('/session').expect(200);
    await reader.close();
  });

  it('renew a session that has expired, once for everything that asks', async () => {
    const reader = await enter();
    await open(reader, '/en/sign-in');
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForOverview(reader);
    const cookies = await reader.page.browserContext().cookies();
    const access = cookies.filter(({ path, name }) => path === '/' && !name.includes('refresh'));
    await reader.page.browserContext().deleteCookie(...access);
    const renewals: number[] = [];
    reader.page.on('response', (response) => {
      if (response.url().endsWith('/api/session/renew')) renewals.push(response.status());
    });
    await open(reader, `/en/people?team=${team.team}`);
    await waitForText(reader, 'Open invitations');
    expect(renewals).toEqual([200]);
    await reader.close();
  });

  it('open again for who forgot the password, by a link that works once', async () => {
    const { owner: forgetful } = await startCustomer(app, admin);
    const reader = await enter();
    for (const [page, heading] of [
      ['/fr/forgotten-password', 'Mot de passe oublié'],
      ['/en/forgotten-password', 'Forgotten password'],
    ] as const) {
      await open(reader, page);
      await waitForText(reader, heading);
      await expectGoodPage(reader);
    }
    const said: string[] = [];
    for (const email of [freshEmail('nobody'), forgetful.email]) {
      await open(reader, '/en/forgotten-password');
      await type(reader, 'E-mail address', email);
      await press(reader, 'Send the link');
      await waitForText(reader, 'Look into your mail');
      said.push(((await reader.page.evaluate('document.querySelector("main").innerText')) as string).replace(email, ''));
    }
    expect(said[0]).toBe(said[1]);
    await expectGoodPage(reader);

    const token = await mailedToken(forgetful.email, { page: 'new-password' });
    await open(reader, `/fr/new-password#${token}`);
    await waitForText(reader, 'Choisir un nouveau mot de passe');
    await expectGoodPage(reader);
    await open(reader, `/en/new-password#${token}`);
    await type(reader, 'New password', 'short');
    await press(reader, 'Set the password');
    await waitForText(reader, 'Choose a password of at least 12');
    await type(reader, 'New password', 'herons wade at noon');
    await press(reader, 'Set the password');
    await waitForText(reader, 'Your password is set');
    await expectGoodPage(reader);
    await press(reader, 'Go to sign in', 'link');
    await signInAs(reader, { email: forgetful.email, password: 'herons wade at noon' });
    await waitForOverview(reader);
    await open(reader, `/en/new-password#${token}`);
    await type(reader, 'New password', 'herons wade at dusk');
    await press(reader, 'Set the password');
    await waitForText(reader, 'This link cannot be used any more');
    await waitForText(reader, 'Ask for another link');
    await expectGoodPage(reader);
    await reader.close();
  });

  it('say that there was no answer, and are walked through by keyboard alone', async () => {
    const reader = await enter();
    const { page } = reader;
    await open(reader, '/en/sign-in');
    await page.waitForSelector('input[type=password]');
    await page.setOfflineMode(true);
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForText(reader, 'There was no answer');
    await waitForFocus(reader, '[role=alert]');
    await page.setOfflineMode(false);
    await page.reload({ waitUntil: 'networkidle0' });
    for (const selector of ['.skip', '.brand', 'header button', '[name=email]']) {
      await page.keyboard.press('Tab');
      await waitForFocus(reader, selector);
    }
    await page.keyboard.type(owner.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(goodPassword);
    await page.keyboard.press('Enter');
    await waitForOverview(reader);
    await waitForText(reader, 'No stations yet');
    expect(reader.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await reader.close();
  });

  it('need our script, and say so where there is none', async () => {
    const reader = await enter();
    await reader.page.setJavaScriptEnabled(false);
    await open(reader, '/fr/sign-in');
    const shown = await reader.page.$eval('body', (body) => body.innerText);
    expect(shown).toContain('Cette page a besoin de JavaScript.');
    expect(shown).not.toContain('Chargement');
    await reader.close();
  });
});
