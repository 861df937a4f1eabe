import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'puppeteer';
import { createAdministrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { findBarriers, launchBrowser, overflowOf, visit, widths } from '../helpers/browser';
import { editorOf } from '../helpers/editor';

describe('a page in the look of a customer, with a name in Cree syllabics', () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    const staff = editorOf(app, await createAdministrator(app));
    await staff.save('look', { teamSlug: 'northern', name: 'Northern Oil', colourDeep: '#1a2b6d', colourMark: '#3355cc' });
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'ᒪᐢᑫᑯ' }] }];
    const blocks = [
      { __component: 'portal.hero', heading: 'ᐊᑕᐸᐢᑳᐤ', actionLabel: 'Start', actionAddress: '/en' },
      { __component: 'portal.prose', text },
    ];
    await staff.write('page', 'en', { title: 'North', slug: 'north', summary: 'A page of a customer.', lookOf: 'northern', blocks });
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const fontsOf = async (page: Page): Promise<unknown> => {
    await page.evaluate('document.fonts.ready');
    return page.evaluate(`[...document.fonts].filter(({ status }) => status === 'loaded').map(({ weight }) => weight).sort()`);
  };
  const groundOf = async (page: Page, selector: string): Promise<unknown> =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);

  it.each(Object.entries(widths))('has its colours and letters on a %s screen, and no barriers', async (_name, width) => {
    const { page, complaints } = await visit(browser, `${app.url}/en/north`, width);
    expect(await fontsOf(page)).toEqual(['400', '700']);
    expect(await groundOf(page, 'header')).toBe('rgb(26, 43, 109)');
    expect(await groundOf(page, '.button')).toBe('rgb(26, 43, 109)');
    expect({ overflow: await overflowOf(page), barriers: await findBarriers(page), complaints }).toEqual({
      overflow: 0,
      barriers: [],
      complaints: [],
    });
    await page.close();
  });

  it('makes no other page load letters or have its colours', async () => {
    const { page } = await visit(browser, `${app.url}/en/how-we-measure`, widths.desk);
    expect(await fontsOf(page)).toEqual([]);
    expect(await groundOf(page, 'header')).toBe('rgb(11, 79, 82)');
    await page.close();
  });
});
