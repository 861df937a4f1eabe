import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { startApp, type App } from '../helpers/app';
import { findBarriers, launchBrowser, overflowOf, visit, widths } from '../helpers/browser';
import { sendFile } from '../helpers/intake';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

describe('the public page in a browser', () => {
  let app: App;
  let empty: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, empty, browser] = [await startApp(), await startApp(), await launchBrowser()];
    await sendFile(app, realFile).expect(201);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await empty.stop();
  });

  const views = Object.entries(widths).flatMap(([name, width]) => (['en', 'fr'] as const).map((locale) => [locale, name, width] as const));

  it.each(views)('in %s on a %s screen fits, complains of nothing and has no barriers', async (locale, _name, width) => {
    for (const address of [`${app.url}/${locale}`, `${empty.url}/${locale}`, `${app.url}/${locale}/missing`]) {
      const { page, complaints } = await visit(browser, address, width);
      expect({ address, overflow: await overflowOf(page), barriers: await findBarriers(page) }).toEqual({
        address,
        overflow: 0,
        barriers: [],
      });
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      await page.close();
    }
  });

  it('is complete without scripts, and light', async () => {
    const { page } = await visit(browser, `${app.url}/en`, widths.phone);
    await page.setJavaScriptEnabled(false);
    const response = await page.reload();
    expect(await page.$$('li.station')).toHaveLength(20);
    expect((await response?.buffer())?.length).toBeLessThan(60_000);
    await page.close();
  });

  it('is walked through by keyboard: skip link first, then the languages', async () => {
    const { page } = await visit(browser, `${app.url}/en`, widths.desk);
    const focused: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      focused.push(await page.evaluate('document.activeElement.getAttribute("href")'));
    }
    expect(focused).toEqual(['#content', '/en', '/en', '/fr']);
    await page.close();
  });
});
