import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { press, type, waitForText } from '../helpers/panel';
import { goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, openLink, signInAs, startReader, waitForFocus, waitForOverview, type Reader } from '../helpers/portal';

describe('the portal when something does not go well', () => {
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
    await enter(reader);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const enter = async (somebody: Reader): Promise<void> => {
    await openLink(somebody, `${app.url}/en/sign-in`);
    await signInAs(somebody, { email: owner.email, password: goodPassword });
    await waitForOverview(somebody);
  };
  const open = async (page: string): Promise<void> => openLink(reader, `${app.url}${page}?team=${team.team}`);
  const waitForStatus = async (text: string): Promise<void> => {
    await reader.page.waitForFunction(
      (wanted: string) => Array.from(document.querySelectorAll('[role=status]')).some(({ textContent }) => textContent === wanted),
      {},
      text,
    );
  };

  it('says what to do when the server is away, asks again, and leaves the focus where the list is', async () => {
    const somebody = await startReader(browser);
    await enter(somebody);
    await somebody.page.setRequestInterception(true);
    let isAway = true;
    somebody.page.on('request', (request) => {
      void (isAway && /\/api\/(?:members|invitations|api-keys|sessions)/.test(request.url()) ? request.abort() : request.continue());
    });
    for (const [page, heading] of [
      ['people', 'members'],
      ['keys', 'keys'],
      ['account', 'sessions'],
    ]) {
      isAway = true;
      await openLink(somebody, `${app.url}/fr/${String(page)}?team=${team.team}`);
      await waitForText(somebody, 'Il n’y a pas eu de réponse');
      await waitForFocus(somebody, `[aria-labelledby=${String(heading)}] [role=alert]`);
      somebody.complaints.length = 0;
      await expectGoodPage(somebody);
      await press(somebody, 'Réessayer');
      await waitForFocus(somebody, `[aria-labelledby=${String(heading)}] [role=alert]`);
      somebody.complaints.length = 0;
      isAway = false;
      await press(somebody, 'Réessayer');
      await waitForFocus(somebody, `#${String(heading)}`);
      await expectGoodPage(somebody);
    }
    await somebody.close();
  });

  it('says what to do when a page cannot be drawn, and asks anew', async () => {
    const somebody = await startReader(browser);
    await enter(somebody);
    await somebody.page.setRequestInterception(true);
    let isOdd = true;
    somebody.page.on('request', (request) => {
      if (isOdd && request.url().includes('/api/members'))
        void request.respond({ contentType: 'application/json', body: '{"data":[null]}' });
      else void request.continue();
    });
    await openLink(somebody, `${app.url}/en/people?team=${team.team}`);
    await waitForText(somebody, 'Something went wrong on this page');
    somebody.complaints.length = 0;
    await expectGoodPage(somebody);
    isOdd = false;
    await press(somebody, 'Try again');
    await waitForText(somebody, owner.email);
    await somebody.close();
  });

  it('keeps what was entered when a deed gets no answer', async () => {
    await open('/en/people');
    await type(reader, 'E-mail address', 'marie@northern.example');
    await reader.page.setOfflineMode(true);
    await press(reader, 'Send the invitation');
    await waitForText(reader, 'There was no answer');
    await waitForFocus(reader, '[role=alert]');
    reader.complaints.length = 0;
    await expectGoodPage(reader);
    await reader.page.setOfflineMode(false);
    await press(reader, 'Send the invitation');
    await waitForText(reader, 'The invitation for marie@northern.example is on its way.');
  });

  it('says that a key was copied, every time, and selects it where the browser refuses to copy', async () => {
    await open('/en/keys');
    await type(reader, 'What it is for', 'Nightly export');
    await press(reader, 'Make the key');
    await waitForText(reader, 'is shown this once');
    await reader.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async () => Promise.reject(new Error('no')) },
      });
    });
    await press(reader, 'Copy the key');
    await waitForStatus('The browser does not let it be copied. It is selected now: copy it by hand.');
    const key = await reader.page.$eval('.secret', ({ textContent }) => textContent);
    expect(await reader.page.evaluate(() => String(getSelection()))).toBe(key);
    await expectGoodPage(reader);
    await reader.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: async (text: string) => {
            document.body.dataset['copied'] = text;
            return Promise.resolve();
          },
        },
      });
    });
    await press(reader, 'Copy the key');
    await waitForStatus('Copied.');
    expect(await reader.page.$eval('body', ({ dataset }) => dataset['copied'])).toBe(key);
    const said = await reader.page.$('.done [role=status] span');
    await press(reader, 'Copy the key');
    await reader.page.waitForFunction((before: Element | null) => before?.isConnected === false, {}, said);
    await waitForStatus('Copied.');
  });

  it('says to whom attempts are too many when to try again', async () => {
    const somebody = await startReader(browser);
    for (const [locale, email, password, submit, wrong, told] of [
      ['en', 'E-mail address', 'Password', 'Sign in', 'The address or the password is wrong', 'Try again in 15 minutes.'],
      [
        'fr',
        'Adresse de courriel',
        'Mot de passe',
        'Ouvrir la session',
        'L’adresse ou le mot de passe est erroné',
        'Réessayez dans 15 minutes.',
      ],
    ] as const) {
      const address = `${locale}@people.example`;
      await openLink(somebody, `${app.url}/${locale}/sign-in`);
      for (let attempt = 1; attempt <= 6; attempt += 1) {
        await type(somebody, email, address);
        await type(somebody, password, `attempt ${String(attempt)}`);
        await press(somebody, submit);
        await waitForFocus(somebody, '[role=alert]');
        await waitForText(somebody, attempt <= 5 ? wrong : told);
      }
      await expectGoodPage(somebody);
    }
    await somebody.close();
  });

  it('says that a team is suspended, and leaves the account', async () => {
    await app
      .request()
      .post(`/luminous/customers/${team.team}/suspend`)
      .set('Authorization', `Bearer ${admin.token}`)
      .send({ reason: 'Test' })
      .expect(200);
    for (const [locale, text] of [
      ['en', 'This team is suspended'],
      ['fr', 'Cette équipe est suspendue'],
    ]) {
      await open(`/${String(locale)}/home`);
      await waitForText(reader, String(text));
      expect(await reader.page.$$('.team-pages')).toEqual([]);
      expect(await reader.page.$$('header a[href="/app/account"]')).toHaveLength(1);
      await expectGoodPage(reader);
    }
    await open('/en/account');
    await waitForText(reader, 'This browser');
    await expectGoodPage(reader);
  });
});
