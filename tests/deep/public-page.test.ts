import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'puppeteer';
import { startApp, type App } from '../helpers/app';
import { findBarriers, launchBrowser, overflowOf, visit, widths } from '../helpers/browser';
import { sendFile } from '../helpers/intake';
import { keepPicture } from '../helpers/keep-picture';
import { ruleOf } from '../helpers/thresholds';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

/** What the public finds, by what each page is. */
const addresses = {
  en: {
    start: '/en',
    place: '/en/stations/public/AB07DA0610',
    'what-we-measure': '/en/what-we-measure',
    'how-we-measure': '/en/how-we-measure',
    'check-a-result': '/en/check-a-result',
    glossary: '/en/glossary',
    contact: '/en/contact',
    missing: '/en/missing',
  },
  fr: {
    start: '/fr',
    place: '/fr/stations/public/AB07DA0610',
    'what-we-measure': '/fr/ce-que-nous-mesurons',
    'how-we-measure': '/fr/comment-nous-mesurons',
    'check-a-result': '/fr/verifier-un-resultat',
    glossary: '/fr/glossaire',
    contact: '/fr/qui-appeler',
    missing: '/fr/missing',
  },
} as const;

/** Of which screens documents show pictures. */
const shown = new Set(['en desk', 'fr phone']);

/** How far in the page is: a window of 1280 pixels in which everything is twice as large shows as much as one of 640. */
const screens = { ...widths, 'twice-as-large': 640 } as const;

describe('the public pages in a browser', () => {
  let app: App;
  let empty: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, empty, browser] = [await startApp(), await startApp(), await launchBrowser()];
    await sendFile(app, realFile).expect(201);
    const rule = ruleOf({ warning: { at: '0.3' }, critical: { at: '0.7' }, standing: 'demo' });
    const limits = app.request().post('/api/thresholds').query({ team: 'public' }).set('Authorization', `Bearer ${app.staffToken}`);
    await limits.send({ rule }).expect(201);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await empty.stop();
  });

  const textOf = async (page: Page): Promise<string> => String(await page.evaluate('document.body.innerText'));

  /** A script may offer more of the same, such as a map that can be moved. */
  const withoutOffers = (text: string): string => text.replace(/Move and zoom the map.*/, '').replace(/\n+/g, '\n');

  const views = Object.entries(screens).flatMap(([name, width]) => (['en', 'fr'] as const).map((locale) => [locale, name, width] as const));

  it.each(views)('in %s on a %s screen fit, complain of nothing and have no barriers', async (locale, name, width) => {
    for (const [what, address] of Object.entries(addresses[locale])) {
      const { page, complaints } = await visit(browser, `${app.url}${address}`, width);
      expect({ address, overflow: await overflowOf(page), barriers: await findBarriers(page) }).toEqual({
        ...{ address, overflow: 0, barriers: [] },
      });
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      if (shown.has(`${locale} ${name}`)) await keepPicture(page, `${what}-${locale}-${name}`);
      await page.close();
    }
  });

  it.each(['en', 'fr'] as const)('say kindly in %s that there is nothing yet', async (locale) => {
    const { page } = await visit(browser, `${empty.url}/${locale}`, widths.phone);
    expect({ overflow: await overflowOf(page), barriers: await findBarriers(page) }).toEqual({ overflow: 0, barriers: [] });
    expect(await page.$$('li.station')).toHaveLength(0);
    if (locale === 'en') await keepPicture(page, 'start-empty-en-phone');
    await page.close();
  });

  it('are complete without scripts, and light', async () => {
    for (const [what, address] of Object.entries(addresses.en)) {
      const { page } = await visit(browser, `${app.url}${address}`, widths.phone);
      const withScripts = withoutOffers(await textOf(page));
      await page.setJavaScriptEnabled(false);
      const response = await page.reload();
      const html = (await response?.buffer()) ?? Buffer.alloc(0);
      expect({ what, text: withoutOffers(await textOf(page)) }).toEqual({ what, text: withScripts });
      expect(html.length).toBeLessThan(150_000);
      await page.close();
    }
  });

  it('tell each state in black and white, by its shape and its word', async () => {
    const { page } = await visit(browser, `${app.url}/en`, widths.desk);
    await page.emulateMediaType('print');
    const printed = (await page.evaluate(
      `[...document.querySelectorAll('.station .level')].map((level) => [level.querySelector('svg').innerHTML, level.innerText.trim(), getComputedStyle(level).color])`,
    )) as [string, string, string][];
    expect(printed).toHaveLength(20);
    expect(new Set(printed.map(([, , colour]) => colour))).toEqual(new Set(['rgb(0, 0, 0)']));
    const shapes = new Map(printed.map(([shape, word]) => [word, shape]));
    expect(new Set(shapes.values()).size).toBe(shapes.size);
    expect(shapes.size).toBeGreaterThan(2);
    await page.close();
  });

  it('are walked through by keyboard: skip link first, then the languages, and on to a place', async () => {
    const { page } = await visit(browser, `${app.url}/en`, widths.desk);
    const focused: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      focused.push(await page.evaluate('document.activeElement.getAttribute("href")'));
    }
    expect(focused).toEqual(['#content', '/en', '/en', '/fr']);
    await page.focus('li.station a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.state');
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/stations\/public\//);
    await page.close();
  });

  it('say what a French reader looks for in French', async () => {
    const { page } = await visit(browser, `${app.url}${addresses.fr.place}`, widths.phone);
    const text = await textOf(page);
    expect(text).toContain('Au-dessus du seuil d’alerte');
    expect(text).toContain('Elle ne peut pas vous dire si l’eau est bonne à boire.');
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    await page.close();
  });
});
