import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'puppeteer';
import { z } from 'zod';
import { createAdministrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { findBarriers, launchBrowser, overflowOf, visit, widths } from '../helpers/browser';
import { sendFile } from '../helpers/intake';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));
const station = 'AB07DA0610';
const slugs = { en: 'what-we-measure', fr: 'ce-que-nous-mesurons' } as const;
const pages = '/content-manager/collection-types/plugin::portal.page';
const Listed = z.object({ results: z.array(z.object({ documentId: z.string(), slug: z.string() })) });

describe('a chart in a browser', () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    await sendFile(app, realFile).expect(201);
    const { token } = await createAdministrator(app);
    for (const locale of ['en', 'fr'] as const) {
      const listed = await app.request().get(pages).query({ locale, pageSize: 50 }).set('Authorization', `Bearer ${token}`).expect(200);
      const documentId = Listed.parse(listed.body).results.find(({ slug }) => slug === slugs[locale])?.documentId ?? '';
      const trend = { __component: 'portal.trend', heading: 'Over time', stationCode: station };
      await app
        .request()
        .post(`${pages}/${documentId}/actions/publish`)
        .query({ locale })
        .set('Authorization', `Bearer ${token}`)
        .send({ title: 'Over time', slug: slugs[locale], summary: 'What was found at one place over time.', blocks: [trend] })
        .expect(200);
    }
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const shown = async (page: Page): Promise<string[]> =>
    page.$$eval('.chart svg', (all) =>
      all.filter((svg) => svg.getBoundingClientRect().width > 0).map((svg) => svg.getAttribute('viewBox')?.split(' ')[2] ?? ''),
    );
  /** The smallest letters that are seen, in pixels of the screen. */
  const smallestText = async (page: Page): Promise<number> =>
    page.$$eval('.chart svg', (all) =>
      Math.min(
        ...all.flatMap((svg) =>
          svg.getBoundingClientRect().width > 0 ? [(13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width] : [],
        ),
      ),
    );

  const views = Object.values(widths).flatMap((width) => (['en', 'fr'] as const).map((locale) => [locale, width] as const));

  it.each(views)('in %s at %d pixels fits, can be read, complains of nothing and has no barriers', async (locale, width) => {
    const { page, complaints } = await visit(browser, `${app.url}/${locale}/${slugs[locale]}`, width);
    expect({ overflow: await overflowOf(page), barriers: await findBarriers(page), complaints }).toEqual({
      overflow: 0,
      barriers: [],
      complaints: [],
    });
    expect(await shown(page)).toEqual([width === widths.desk ? '880' : '360']);
    expect(await smallestText(page)).toBeGreaterThan(width === widths.smallest ? 9 : 11);
    await page.close();
  });

  it('has no two texts that cover each other', async () => {
    for (const width of [widths.desk, widths.phone]) {
      const { page } = await visit(browser, `${app.url}/en/${slugs.en}`, width);
      const covered = await page.$eval(width === widths.desk ? '.chart-wide svg' : '.chart-narrow svg', (svg) => {
        const boxes = Array.from(svg.querySelectorAll('text')).map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const frame = svg.getBoundingClientRect();
        const cut = boxes.filter(
          ({ box }) => box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom,
        );
        const pairs = boxes.flatMap((one, at) =>
          boxes
            .slice(at + 1)
            .filter(
              ({ box }) => box.left < one.box.right && one.box.left < box.right && box.top < one.box.bottom && one.box.top < box.bottom,
            ),
        );
        return [...cut, ...pairs].map(({ words }) => words);
      });
      expect(covered).toEqual([]);
      await page.close();
    }
  });

  it('is printed as on a wide screen, with all of its numbers', async () => {
    const { page } = await visit(browser, `${app.url}/en/${slugs.en}`, widths.phone);
    const heightOfTable = async () =>
      page.$eval('.numbers table', (table) => (table.checkVisibility({ contentVisibilityAuto: true }) ? table.clientHeight : 0));
    expect(await heightOfTable()).toBe(0);
    await page.emulateMediaType('print');
    expect(await shown(page)).toEqual(['880']);
    expect(await heightOfTable()).toBeGreaterThan(100);
    await page.close();
  });

  it('opens its numbers by keyboard', async () => {
    const { page } = await visit(browser, `${app.url}/en/${slugs.en}`, widths.desk);
    await page.focus('.numbers summary');
    await page.keyboard.press('Enter');
    expect(await page.$eval('.numbers', (details) => (details as HTMLDetailsElement).open)).toBe(true);
    expect(await overflowOf(page)).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.close();
  });
});
