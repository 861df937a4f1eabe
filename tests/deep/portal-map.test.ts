import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'puppeteer';
import { startApp, type App } from '../helpers/app';
import { findBarriers, launchBrowser, overflowOf, visit, widths } from '../helpers/browser';
import { sendFile } from '../helpers/intake';
import { waitForFocus } from '../helpers/portal';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

/** What a page asked for that is not its own, and what its policy forbade. */
const watch = (page: Page, home: string): string[] => {
  const found: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) found.push(request.url());
  });
  return found;
};

const statusOf = async (page: Page): Promise<unknown> => page.$eval('.map [role=status]', ({ textContent }) => textContent);

describe('the map in a browser', () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    await sendFile(app, realFile).expect(201);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const isShown = async (page: Page, selector: string): Promise<boolean> => page.$eval(selector, (element) => element.checkVisibility());

  const openByKeyboard = async (page: Page): Promise<void> => {
    await page.waitForSelector('.opens-map button:not([disabled])', { visible: true });
    await page.focus('.opens-map button');
    await page.keyboard.press('Enter');
    await waitForFocus({ page }, 'canvas');
  };

  it('is a picture and a list without scripts, and offers nothing that needs them', async () => {
    const { page } = await visit(browser, 'about:blank', widths.phone);
    await page.setJavaScriptEnabled(false);
    await page.goto(`${app.url}/en`);
    expect(await page.$$('.map-picture .numbered')).toHaveLength(20);
    expect(await page.$$('.map-list li a')).toHaveLength(20);
    expect(await isShown(page, '.opens-map')).toBe(false);
    await page.close();
  });

  it('moves and zooms by keyboard once the button is pressed, with nothing from elsewhere', async () => {
    const { page, complaints } = await visit(browser, 'about:blank', widths.desk);
    const foreign = watch(page, app.url);
    await page.goto(`${app.url}/en`);
    await openByKeyboard(page);
    expect(await statusOf(page)).toContain('Arrow keys move it');
    expect(await isShown(page, '.map-picture')).toBe(false);
    expect(await page.$$('.place-on-map')).toHaveLength(20);
    const placeOf = async (): Promise<unknown> => page.$eval('.place-on-map', (mark) => Math.round(mark.getBoundingClientRect().x));
    const before = await placeOf();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (was: unknown) => Math.round(document.querySelector('.place-on-map')?.getBoundingClientRect().x ?? 0) !== was,
      {},
      before,
    );
    expect({ barriers: await findBarriers(page), overflow: await overflowOf(page) }).toEqual({ barriers: [], overflow: 0 });
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await page.close();
  });

  it('tells about a place where its mark is pressed, and leads back to the mark', async () => {
    const { page } = await visit(browser, `${app.url}/fr`, widths.desk);
    await openByKeyboard(page);
    await page.keyboard.press('Tab');
    await waitForFocus({ page }, '.place-on-map');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    await waitForFocus({ page }, '.maplibregl-popup a[href*="/fr/stations/public/"]');
    const told = await page.$eval('.maplibregl-popup', ({ textContent }) => textContent);
    for (const part of name?.split(/, |: /) ?? ['no name']) expect(told).toContain(part);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForFocus({ page }, '.place-on-map');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
    expect(await page.$('.maplibregl-popup')).toBeNull();
    await page.close();
  });

  it('becomes the picture again', async () => {
    const { page } = await visit(browser, `${app.url}/en`, widths.phone);
    await openByKeyboard(page);
    await page.focus('.opens-map button');
    await page.keyboard.press('Enter');
    expect(await isShown(page, '.map-picture')).toBe(true);
    expect(await page.$('.place-on-map')).toBeNull();
    await waitForFocus({ page }, '.opens-map button');
    await page.close();
  });

  it('stays a picture where the browser cannot draw, and says so kindly', async () => {
    const { page, complaints } = await visit(browser, 'about:blank', widths.phone);
    await page.evaluateOnNewDocument('HTMLCanvasElement.prototype.getContext = () => null');
    await page.goto(`${app.url}/en`);
    await page.waitForSelector('.opens-map button', { visible: true });
    await page.click('.opens-map button');
    await page.waitForFunction(
      `document.querySelector('.map [role=status]').textContent.includes('The picture and the list say the same')`,
    );
    expect(await isShown(page, '.map-picture')).toBe(true);
    expect(await isShown(page, '.opens-map')).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
