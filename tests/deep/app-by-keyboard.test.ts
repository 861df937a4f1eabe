import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { operatorSlug } from '../../src/cli/demo/demo-people';
import type { OwnApp } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { demoPassword, startDemo } from '../helpers/demo';
import { newSigner, sealAll } from '../helpers/ledger';
import { waitForText } from '../helpers/panel';
import { freshEmail } from '../helpers/people';
import { startReader, waitForOverview, type Reader } from '../helpers/portal';

/** Nobody goes through more than that to find something. */
const mostSteps = 120;

/** Runs in the browser: what has the focus, as it is called. Between the last element and the first it is the page, which has no name. */
const nameOfFocused = `(() => {
  const found = document.activeElement === document.body ? null : document.activeElement;
  const label = found?.labels?.[0]?.innerText ?? found?.getAttribute('aria-label') ?? found?.innerText ?? '';
  return label.trim();
})()`;

describe('the application by keyboard alone', () => {
  let app: OwnApp;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    [app, browser] = [await startDemo(), await launchBrowser()];
    await sealAll(app.database, newSigner());
    reader = await startReader(browser);
    await reader.page.goto(`${app.url}/app?lang=en`, { waitUntil: 'load' });
    await reader.page.waitForSelector('form');
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** On from where the focus is, until it is at what is called so. */
  const goTo = async (name: string | RegExp): Promise<void> => {
    const passed: string[] = [];
    for (let step = 0; step < mostSteps; step += 1) {
      const present = String(await reader.page.evaluate(nameOfFocused));
      if (typeof name === 'string' ? present === name : name.test(present)) return;
      passed.push(present);
      await reader.page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not come to ${String(name)}. It passed: ${[...new Set(passed)].join(' | ')}`);
  };
  const use = async (name: string | RegExp): Promise<void> => {
    await goTo(name);
    await reader.page.keyboard.press('Enter');
  };
  const fill = async (name: string, text: string): Promise<void> => {
    await goTo(name);
    await reader.page.keyboard.type(text);
  };
  const addressIs = async (address: string): Promise<void> => {
    await reader.page.waitForFunction((wanted: string) => location.pathname === wanted, {}, `/app/teams/${operatorSlug}/${address}`);
  };

  it('lets an owner sign in, see a chart, acknowledge an alert, verify a history and invite a colleague', async () => {
    await fill('E-mail address', 'owner@tamarack.example');
    await fill('Password', demoPassword);
    await reader.page.keyboard.press('Enter');
    await waitForOverview(reader);

    await use('Trends');
    await addressIs('trends');
    await reader.page.waitForSelector('main [role=img]');

    await use('Exceedances');
    await addressIs('exceedances');
    await use(/Wetland pilot/);
    await reader.page.waitForFunction(() => location.pathname.includes('/exceedances/'));
    await use('Acknowledge');
    await reader.page.waitForSelector('main form');
    await goTo('Until when');
    await use('Save the acknowledgement');
    await waitForText(reader, 'You have acknowledged it.');
    await use('Comment');
    await reader.page.waitForSelector('main form');
    await reader.page.keyboard.type('We look into it.');
    await use('Add the comment');
    await waitForText(reader, 'We look into it.');

    await use('Results');
    await addressIs('results');
    await use(/^Naphthenic acids, /);
    await reader.page.waitForFunction(() => location.pathname.includes('/results/'));
    await use('History and proof of this result');
    await reader.page.waitForFunction(() => location.pathname.includes('/records/results/'));
    await use('Verify in this browser');
    await waitForText(reader, 'Verified in this browser');

    await use('People');
    await addressIs('people');
    const email = freshEmail('colleague');
    await fill('E-mail address', email);
    await reader.page.keyboard.press('Enter');
    await waitForText(reader, email);

    expect(reader.complaints).toEqual([]);
  });
});
