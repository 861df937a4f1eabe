import type { Browser } from 'puppeteer';
import type { OwnApp } from './app';
import { widths } from './browser';
import { demoPassword } from './demo';
import { keepPicture } from './keep-picture';
import { expectGoodPage, startReader, type Reader } from './portal';

export type Language = 'en' | 'fr';

/** Somebody of the demonstration in front of the application. */
export interface Persona extends Reader {
  /** Goes to a page of the application, and waits until all of it is there. */
  readonly open: (address: string) => Promise<void>;
  readonly settled: () => Promise<void>;
  /** Usable by everybody at both sizes; kept as a picture at the size that is looked at. */
  readonly look: (name: string) => Promise<void>;
}

const signInWords = {
  en: { email: 'E-mail address', password: 'Password', signIn: 'Sign in' },
  fr: { email: 'Adresse de courriel', password: 'Mot de passe', signIn: 'Ouvrir la session' },
} as const;

/** Runs in the browser: nothing is still on its way. */
const isSettled = `(() => {
  const main = document.querySelector('main');
  return main !== null && main.querySelector('h1') !== null && !/(?:Loading|Chargement)…/.test(main.innerText);
})()`;

interface Entering {
  readonly email: string;
  readonly language?: Language;
  readonly width?: number;
}

export const enterDemo = async (
  browser: Browser,
  app: OwnApp,
  { email, language = 'en', width = widths.desk }: Entering,
): Promise<Persona> => {
  const reader = await startReader(browser);
  const { page } = reader;
  const words = signInWords[language];
  await page.setViewport({ width, height: 900 });
  await page.goto(`${app.url}/app/sign-in?lang=${language}`, { waitUntil: 'load' });
  await page.locator(`::-p-aria([name="${words.email}"][role="textbox"])`).fill(email);
  await page.locator(`::-p-aria([name="${words.password}"][role="textbox"])`).fill(demoPassword);
  await page.locator(`::-p-aria([name="${words.signIn}"][role="button"])`).click();
  await page.waitForFunction(() => location.pathname.startsWith('/app/teams/'));
  const settled = async (): Promise<void> => {
    await page.waitForFunction(isSettled);
  };
  await settled();
  return {
    ...reader,
    settled,
    open: async (address) => {
      await page.goto(`${app.url}/app${address}`, { waitUntil: 'load' });
      await settled();
    },
    look: async (name) => {
      await expectGoodPage(reader);
      await page.setViewport({ width, height: 900 });
      await keepPicture(page, `${name}-${language}-${width === widths.phone ? 'phone' : 'desk'}`, 'app');
    },
  };
};
