import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { z } from 'zod';
import { startApp, type App } from '../helpers/app';
import { launchBrowser, overflowOf, visit, widths } from '../helpers/browser';

const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

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
    const { body } = (await app.request().get('/documentation/openapi.json').expect(200)) as { body: unknown };
    const operations = Object.values(Document.parse(body).paths).flatMap((path) => Object.keys(path));
    expect(operations.length).toBeGreaterThan(20);
    expect(await page.$$('.opblock')).toHaveLength(operations.length);
    expect(await overflowOf(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
