import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { eventually } from '../helpers/app';
import { launchBrowser, patienceMs } from '../helpers/browser';
import { keepPicture } from '../helpers/keep-picture';
import { openPanel, press, waitForText, type Panel } from '../helpers/panel';

const written = 'How we measure, in new words';

describe('a page of the public, changed by staff', () => {
  let panel: Panel;
  beforeAll(async () => {
    panel = await openPanel();
  });
  afterAll(async () => {
    await panel.stop();
  });

  const findPage = async (): Promise<string> => {
    const { rows } = await panel.app.database.owner.query<{ id: string }>(
      `select document_id as id from portal_pages where slug = 'how-we-measure' and published_at is not null`,
    );
    return z.array(z.object({ id: z.string() })).parse(rows)[0]?.id ?? '';
  };
  const publicText = async (): Promise<string> => (await panel.app.request().get('/en/how-we-measure').set('Accept', 'text/html')).text;

  it('is seen as it is written, and by the public as soon as it is published', async () => {
    const { ada, app } = panel;
    await ada.open(`/content-manager/collection-types/plugin::portal.page/${await findPage()}?plugins[i18n][locale]=en`);
    await waitForText(ada, 'How we measure');
    const title = await ada.page.waitForSelector('input[name=title]');
    await title?.click({ count: 3 });
    await title?.type(written);
    await press(ada, 'Save');
    await eventually(async () => {
      const { rows } = await app.database.owner.query('select from portal_pages where title = $1 and published_at is null', [written]);
      return rows.length === 1 ? true : undefined;
    });
    expect(await publicText()).not.toContain(written);

    await press(ada, 'Open preview', 'link');
    const frame = await ada.page.waitForSelector('iframe');
    await eventually(async () => {
      const shown = await (await frame?.contentFrame())?.evaluate('document.title');
      return String(shown).startsWith(written) ? true : undefined;
    });
    await keepPicture(ada.page, 'staff-preview');

    await press(ada, 'Publish');
    const browser = await launchBrowser();
    const reader = await browser.newPage();
    reader.setDefaultTimeout(patienceMs);
    await eventually(async () => {
      await reader.goto(`${app.url}/en/how-we-measure`, { waitUntil: 'load' });
      return (await reader.title()).startsWith(written) ? true : undefined;
    });
    await browser.close();
  });
});
