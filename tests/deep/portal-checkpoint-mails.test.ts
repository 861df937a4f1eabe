import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { mailsTo } from '../helpers/mail';
import { press, waitForText } from '../helpers/panel';
import { freshEmail, startCustomer, type Visitor } from '../helpers/people';
import { expectGoodPage, openLink, startReader, waitForFocus, type Reader } from '../helpers/portal';

describe('the page behind the links in checkpoint mails', () => {
  let app: App;
  let browser: Browser;
  let owner: Visitor;
  let team: { readonly team: string };
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    ({ owner, team } = await startCustomer(app, await createAdministrator(app)));
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const enter = async (): Promise<Reader> => startReader(browser);
  const open = async (reader: Reader, page: string): Promise<void> => openLink(reader, `${app.url}${page}`);
  /** A team asks for the mails; whoever reads at the address has to say yes. */
  const subscribe = async (locale: 'en' | 'fr'): Promise<string> => {
    const email = freshEmail('regulator');
    await owner.post('/ledger/checkpoint-readers', { email, locale }, team).expect(201);
    return eventually(
      async () => {
        const [mail] = await mailsTo(email);
        return new RegExp(`/${locale}/checkpoint-mails#([\\w-]{43})`).exec(mail?.text ?? '')?.[1];
      },
      { what: `the mail to ${email}` },
    );
  };

  it('changes nothing by being opened, confirms at a press, and stops at another', async () => {
    const token = await subscribe('en');
    const reader = await enter();
    for (const time of ['first', 'second']) {
      await open(reader, `/en/checkpoint-mails#${token}`);
      await waitForText(reader, 'Send it every day');
      expect({ time, url: reader.page.url() }).toEqual({ time, url: `${app.url}/app/checkpoint-mails` });
      await expectGoodPage(reader);
    }
    await press(reader, 'Send it every day');
    await waitForText(reader, 'It will come every day');
    await waitForFocus(reader, 'h1');
    await expectGoodPage(reader);
    await open(reader, `/en/checkpoint-mails#${token}`);
    await press(reader, 'Send nothing more');
    await waitForText(reader, 'Nothing more will come');
    await waitForFocus(reader, 'h1');
    await expectGoodPage(reader);
    await reader.close();
  });

  it('says so, in the reader’s language, where the link is cut or not valid any more', async () => {
    const reader = await enter();
    await open(reader, '/fr/checkpoint-mails');
    await waitForText(reader, 'Le lien est incomplet.');
    await expectGoodPage(reader);
    await open(reader, `/fr/checkpoint-mails#${'x'.repeat(43)}`);
    await press(reader, 'L’envoyer chaque jour');
    await waitForText(reader, 'Ce lien n’est plus valide');
    await waitForFocus(reader, '[role=alert]');
    await expectGoodPage(reader);
    await reader.close();
  });
});
