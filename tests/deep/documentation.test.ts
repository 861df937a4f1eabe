import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { startApp, type App } from '../helpers/app';
import { launchBrowser, overflowOf, visit, widths } from '../helpers/browser';

describe('the API documentation in a browser', () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each(Object.values(widths))('lists every operation at %i pixels and complains of nothing', async (width) => {
    const { page, complaints } = await visit(browser, `${app.url}/documentation`, width);
    await page.waitForSelector('.opblock');
    expect(await page.$$('.opblock')).toHaveLength(7);
    expect(await overflowOf(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
