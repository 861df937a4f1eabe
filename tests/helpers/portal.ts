import { expect } from '@jest/globals';
import type { Browser, Page } from 'puppeteer';
import { findBarriers, overflowOf, patienceMs, widths } from './browser';
import { press, type } from './panel';

/** Somebody in front of the portal, in a browser of their own. */
export interface Reader {
  readonly page: Page;
  /** What the page complained about so far; that nobody is signed in is no complaint. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

const isExpected = (text: string): boolean => /the server responded with a status of 4\d\d/.test(text);

export const startReader = async (browser: Browser): Promise<Reader> => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width: widths.desk, height: 900 });
  return { page, complaints, close: async () => context.close() };
};

/** As a link in a mail is opened: from somewhere else, so that the page is loaded even if only what stands behind the # differs. */
export const openLink = async ({ page }: Reader, address: string): Promise<void> => {
  await page.goto('about:blank');
  // The pages of a team listen for as long as they are open, so that one line is never idle.
  await page.goto(address, { waitUntil: 'networkidle2' });
};

export const signInAs = async (reader: Reader, { email, password }: { email: string; password: string }): Promise<void> => {
  await type(reader, 'E-mail address', email);
  await type(reader, 'Password', password);
  await press(reader, 'Sign in');
};

export const waitForAddress = async ({ page }: Reader, address: string): Promise<void> => {
  await page.waitForFunction((wanted: string) => `${location.pathname}${location.search}` === wanted, {}, address);
};

/** Where whoever signs in comes to. */
export const waitForOverview = async ({ page }: Reader): Promise<void> => {
  await page.waitForFunction(() => /^\/app\/teams\/[^/]+\/overview$/.test(location.pathname));
};

export const waitForFocus = async ({ page }: Pick<Reader, 'page'>, selector: string): Promise<void> => {
  await page.waitForFunction((wanted: string) => document.activeElement?.matches(wanted) === true, {}, selector);
};

/** Whoever cannot see, or has a small screen, can use it too. */
export const expectGoodPage = async ({ page, complaints }: Reader): Promise<void> => {
  expect(await page.$$('h1')).toHaveLength(1);
  for (const width of [widths.phone, widths.desk]) {
    await page.setViewport({ width, height: 900 });
    expect({ width, overflow: await overflowOf(page), barriers: await findBarriers(page) }).toEqual({ width, overflow: 0, barriers: [] });
  }
  expect(complaints).toEqual([]);
};
