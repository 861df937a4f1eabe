import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { createAdministrator, createColleague, type Person } from './administrator';
import { startApp, type App } from './app';
import { launchBrowser, patienceMs, widths } from './browser';

/** Somebody at the admin panel, with a session of their own. */
export interface Seat {
  readonly page: Page;
  /** Where the browser puts what is downloaded. */
  readonly downloads: string;
  /** To a page of the panel, below /admin. */
  readonly open: (address: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const signIn = async (page: Page, url: string, { email, password }: Person): Promise<void> => {
  await page.goto(`${url}/admin`, { waitUntil: 'load' });
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForSelector('a[href="/admin/luminous/imports"]');
};

const takeSeat = async (browser: Browser, url: string, person: Person): Promise<Seat> => {
  const downloads = await mkdtemp(path.join(tmpdir(), 'luminous-test-download-'));
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: downloads } });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.setViewport({ width: widths.desk, height: 900 });
  await signIn(page, url, person);
  return {
    page,
    downloads,
    open: async (address) => {
      await page.goto(`${url}/admin${address}`, { waitUntil: 'networkidle0' });
    },
    close: async () => context.close(),
  };
};

export interface Panel {
  readonly app: App;
  /** The first administrator, signed in. */
  readonly ada: Seat;
  /** Another one: signs in when asked. */
  readonly colleague: () => Promise<Seat>;
  readonly stop: () => Promise<void>;
}

/** The product with its admin panel open. */
export const openPanel = async (): Promise<Panel> => {
  const [app, browser] = [await startApp(), await launchBrowser()];
  const first = await createAdministrator(app);
  return {
    app,
    ada: await takeSeat(browser, app.url, first),
    colleague: async () => takeSeat(browser, app.url, await createColleague(app, first)),
    stop: async () => {
      await browser.close();
      await app.stop();
    },
  };
};

export const waitForText = async ({ page }: Pick<Seat, 'page'>, text: string): Promise<void> => {
  try {
    await page.waitForFunction((wanted: string) => document.querySelector('main')?.innerText.includes(wanted), {}, text);
  } catch (cause) {
    const shown = await page.evaluate(`document.querySelector('main')?.innerText ?? 'no page'`);
    throw new Error(`"${text}" did not come. The page says: ${String(shown)}`, { cause });
  }
};

/** All parts of the page are there, and none will push another away that is about to be pressed. */
export const waitUntilLoaded = async ({ page }: Pick<Seat, 'page'>): Promise<void> => {
  await page.waitForFunction(`!document.querySelector('main')?.innerText.includes('Loading')`);
};

/** Where the reader is comes a moment after what is shown: a dialog closes first, a notice asks for attention when it is there. */
export const waitForFocus = async ({ page }: Pick<Seat, 'page'>, text: string): Promise<void> => {
  await page.waitForFunction(
    (wanted: string) => {
      const focused = document.activeElement;
      return focused !== null && focused !== document.body && focused.textContent.includes(wanted);
    },
    {},
    text,
  );
};

/** By what a screen reader calls it. */
export const press = async ({ page }: Pick<Seat, 'page'>, name: string, role = 'button'): Promise<void> => {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
};

export const type = async ({ page }: Pick<Seat, 'page'>, name: string, text: string): Promise<void> => {
  await page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);
};

export const choose = async (seat: Seat, field: string, option: string): Promise<void> => {
  await press(seat, field, 'combobox');
  await press(seat, option, 'option');
};

/** In the first field for files, or the first that takes this kind of them. */
export const chooseFile = async ({ page }: Seat, file: string, kind?: string): Promise<void> => {
  const accepting = kind === undefined ? '' : `[accept*="${kind}"]`;
  const input = await page.waitForSelector<'input'>(`input[type=file]${accepting}` as 'input');
  await input?.uploadFile(file);
};

/** A file to choose, with this content. */
export const fileWith = async (name: string, content: string | Buffer): Promise<string> => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'luminous-test-file-')), name);
  await writeFile(file, content);
  return file;
};
