import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'puppeteer';
import { createAdministrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { findBarriers, launchBrowser, overflowOf, visit, widths } from '../helpers/browser';

const realFile = path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv');
const faultyFile = path.join(__dirname, '../fixtures/faulty.csv');

const signIn = async (page: Page, { email, password }: { email: string; password: string }): Promise<void> => {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForSelector('a[href="/admin/luminous/imports"]');
};

const importFile = async (page: Page, file: string): Promise<void> => {
  const input = await page.waitForSelector<'input'>('input[type=file]' as 'input');
  await input?.uploadFile(file);
  await page.locator('::-p-aria([name="Import"][role="button"])').click();
};

const waitForText = async (page: Page, text: string): Promise<void> => {
  await page.waitForFunction((wanted: string) => document.querySelector('main')?.innerText.includes(wanted), {}, text);
};

describe('the Imports page of the admin panel', () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    await createAdministrator(app);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('lets an administrator sign in, import a file, and see it in the list', async () => {
    const { page } = await visit(browser, `${app.url}/admin`, widths.desk);
    await signIn(page, { email: 'admin@luminous.example', password: 'Enough-Letters-1' });
    await page.goto(`${app.url}/admin/luminous/imports`, { waitUntil: 'networkidle0' });
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.locator('::-p-aria([role="checkbox"])').click();
    await page.locator('::-p-aria([role="radio"][name="History: they are kept and drawn, and alert nobody"])').click();
    await importFile(page, realFile);
    await waitForText(page, 'alberta-long');
    const { rows } = await app.database.owner.query<{ imported_by: string; new_count: number }>(
      'select imported_by, new_count from imports',
    );
    expect(rows).toMatchObject([{ new_count: 102 }]);
    expect(rows[0]?.imported_by).toMatch(/^admin:/);
    await importFile(page, faultyFile);
    await waitForText(page, 'is not an amount');
    await page.close();
  });
});
