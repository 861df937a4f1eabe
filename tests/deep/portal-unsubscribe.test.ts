import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { composeUnsubscribeUrl } from '../../src/plugins/notifications/server/src/services/preferences/unsubscribe-link';
import { findBarriers, launchBrowser, overflowOf, visit, widths } from '../helpers/browser';
import { loadApp, type Loaded } from '../helpers/in-process';
import { seedMember } from '../helpers/members';
import { listen } from '../helpers/route-table';
import { seedTeam } from '../helpers/teams';

const texts = {
  en: ['Stop these mails?', 'These mails are stopped', 'These mails come again', 'This link does not work'],
  fr: ['Arrêter ces courriels\u00a0?', 'Ces courriels sont arrêtés', 'Ces courriels reviennent', 'Ce lien ne fonctionne pas'],
} as const;

describe('the page that stops mails, in a browser without scripts', () => {
  let app: Loaded;
  let url: string;
  let browser: Browser;
  beforeAll(async () => {
    app = await loadApp();
    [url, browser] = [await listen(app), await launchBrowser()];
  });
  afterAll(async () => {
    await browser.close();
    await app.destroy();
  });

  const views = Object.entries(widths).flatMap(([name, width]) => (['en', 'fr'] as const).map((locale) => [locale, name, width] as const));

  it.each(views)('in %s on a %s screen stops them, brings them back and has no barriers', async (locale, _name, width) => {
    const team = await seedTeam(app.database);
    const { id: personId } = await seedMember(app.database, team);
    const link = new URL(composeUnsubscribeUrl(app.strapi, { teamId: team.id, personId, types: ['new-results', 'indeterminate'] }));
    const { page, complaints } = await visit(browser, `${url}/${locale}${link.pathname}${link.search}`, width);
    const [asking, stopped, again, unusable] = texts[locale];
    const expectPage = async (heading: string): Promise<void> => {
      expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(heading);
      expect({ heading, overflow: await overflowOf(page), barriers: await findBarriers(page) }).toEqual({
        heading,
        overflow: 0,
        barriers: [],
      });
    };
    const pressButton = async (): Promise<void> => {
      await page.setJavaScriptEnabled(false);
      await Promise.all([page.waitForNavigation(), page.click('button')]);
      await page.setJavaScriptEnabled(true);
    };
    await expectPage(asking);
    await pressButton();
    await expectPage(stopped);
    await pressButton();
    await expectPage(again);
    await page.goto(`${url}/${locale}/unsubscribe?token=cut`);
    await expectPage(unusable);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await page.close();
  });
});
