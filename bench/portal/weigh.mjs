// @ts-check
import puppeteer from 'puppeteer';
import { chromiumPath } from '../../launcher/steps/chromium.mjs';
import { check } from '../lib/check.mjs';

/** @typedef {{ readonly address: string, readonly cookie?: string | undefined }} Visit a page, and the session that it is opened with, as `name=value` */

/**
 * What a phone that comes for the first time loads, as it goes over the wire: heads and bodies of the page and all that it asks for.
 * @param {readonly Visit[]} visits
 * @returns {Promise<number[]>} kilobytes of a thousand bytes, one for each
 */
export const weighPages = async (visits) => {
  const executablePath = await chromiumPath();
  const browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, LANG: 'C.UTF-8' },
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const weights = [];
    for (const { address, cookie } of visits) {
      // Nothing is left in it of the page before.
      const context = await browser.createBrowserContext();
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookie ?? '') ?? [];
      if (name !== '') await context.setCookie({ name, value, domain: new URL(address).hostname });
      const page = await context.newPage();
      await page.setViewport({ width: 390, height: 844 });
      const session = await page.createCDPSession();
      await session.send('Network.enable');
      let bytes = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
      });
      // The application listens for as long as it is open.
      await page.goto(address, { waitUntil: 'networkidle2' });
      check('page that was weighed', page.url(), address);
      weights.push(bytes / 1000);
      await context.close();
    }
    return weights;
  } finally {
    await browser.close();
  }
};
