import axe, { type AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { setting } from './setting';

/** Several browsers share two cores with the servers that they look at. */
export const patienceMs = 60_000;

/** The browser that the product renders reports with. No sandbox, because the tests may run as root. */
export const launchBrowser = async (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: setting.chromiumPath,
    // Without a language it cannot read files whose names are not plain ASCII.
    env: { ...process.env, LANG: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Visit {
  readonly page: Page;
  /** What the page complained about so far. */
  readonly complaints: string[];
}

export const widths = { desk: 1280, phone: 390, smallest: 320 } as const;

export const visit = async (browser: Browser, url: string, width: number): Promise<Visit> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patienceMs);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width, height: 900 });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints };
};

/** Runs in the browser. What turns for ever does not count. */
const isStill = `document.getAnimations().every(({ effect, playState }) =>
  playState !== 'running' || effect.getComputedTiming().iterations === Infinity)`;

/** What axe finds wrong for people who see, hear or type differently, one line each. */
export const findBarriers = async (page: Page): Promise<string[]> => {
  // A colour on its way to another one has the contrast of neither.
  await page.waitForFunction(isStill);
  await page.evaluate(axe.source);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

/** Pixels by which the page is wider than its window. */
export const overflowOf = async (page: Page): Promise<number> =>
  (await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) as number;
