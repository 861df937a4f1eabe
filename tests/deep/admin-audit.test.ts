import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seal } from '../../src/plugins/audit/server/src/services/sealing/seal';
import { eventually } from '../helpers/app';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { readEventTable } from '../helpers/event-exports';
import { newSigner, openSealer } from '../helpers/ledger';
import { choose, openPanel, press, waitForText, type Panel } from '../helpers/panel';
import { readPdf } from '../helpers/pdf';
import { addSiteAs, saveAs } from '../helpers/saves';
import { seedTeam } from '../helpers/teams';

describe('the past in the admin panel', () => {
  let panel: Panel;
  let site: string;
  beforeAll(async () => {
    panel = await openPanel();
    const { database } = panel.app;
    site = await addSiteAs(database, 'admin:1', await seedTeam(database));
    await saveAs(database, 'member:nobody-known', `update sites set name = 'Second', updated_at = now() where document_id = '${site}'`);
    const sealer = await openSealer(database);
    const signer = newSigner();
    // Waits for whatever runs elsewhere on the same server.
    await eventually(async () => {
      await seal(sealer, signer);
      const { rows } = await database.owner.query(
        `select from ledger.event e join ledger.leaf l on l.event_id = e.id where e.row_key = $1::text and e.action = 'update'`,
        [site],
      );
      return rows.length > 0 ? true : undefined;
    });
    await sealer.end();
    await saveAs(database, 'system:renamer', `update sites set name = 'Third', updated_at = now() where document_id = '${site}'`);
  });
  afterAll(async () => {
    await panel.stop();
  });

  /** Whoever cannot see, or has a small screen, can use it too. */
  const expectGoodPage = async (): Promise<void> => {
    const { page } = panel.ada;
    for (const width of [widths.phone, widths.desk]) {
      await page.setViewport({ width, height: 900 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
  };
  const mainText = async (): Promise<string> =>
    panel.ada.page.evaluate(`document.querySelector('main')?.innerText ?? ''`) as Promise<string>;
  const addressOf = (key: string): string => `/luminous/audit/of/sites/${key}`;

  it('lists every save with who, what, when and why, narrowed by chips', async () => {
    const { ada } = panel;
    await ada.open('/luminous/audit');
    await waitForText(ada, 'Changed: Site');
    const text = await mainText();
    expect(text).toContain('Why: Because');
    expect(text).toContain('Ada');
    expect(text).toMatch(/Sealed as event \d+ of the log, under the checkpoint of size \d+\./);
    expect(text).toContain('Recorded; waiting to be sealed.');
    expect(text).not.toMatch(/tamper-proof/i);
    await ada.page.locator(`::-p-aria([name="Show changes of ${site}"][role="button"])`).click();
    await waitForText(ada, 'Show 1 bookkeeping field');
    expect(await mainText()).toContain('Third');
    await press(ada, 'Show 1 bookkeeping field');
    await waitForText(ada, 'updated_at');
    await expectGoodPage();
    await choose(ada, 'Kind of record', 'Site');
    await press(ada, 'Only by Ada');
    await ada.page.waitForFunction(`!document.querySelector('main')?.innerText.includes('Changed: Site')`);
    await waitForText(ada, 'Created: Site');
    await expectGoodPage();
    await choose(ada, 'What was done', 'Removed');
    await waitForText(ada, 'No save fits these filters.');
    await expectGoodPage();
    await press(ada, 'Remove filter: What: Removed');
    await waitForText(ada, 'Created: Site');
  });

  it('shows a record as each version had it, by the keys too, and compares two', async () => {
    const { ada } = panel;
    await ada.open(addressOf(site));
    await waitForText(ada, 'Version 3 of 3');
    const slider = await ada.page.waitForSelector('input[type=range]');
    await slider?.focus();
    await ada.page.keyboard.press('Home');
    await waitForText(ada, 'Version 1 of 3');
    const asItWas = `[...document.querySelectorAll('section')].find((one) => one.innerText.startsWith('As it was'))?.innerText ?? ''`;
    await ada.page.waitForFunction(`(${asItWas}).includes('First')`);
    const spoken = await ada.page.evaluate(`document.querySelector('input[type=range]')?.getAttribute('aria-valuetext')`);
    expect(spoken).toMatch(/^Version 1 of 3/);
    const compared = `[...document.querySelectorAll('section')].find((one) => one.innerText.startsWith('Compare'))?.innerText ?? ''`;
    await ada.page.waitForFunction(`(${compared}).includes('Second') && (${compared}).includes('Third')`);
    expect(await mainText()).toContain('2 are sealed and signed; 1 is waiting.');
    await expectGoodPage();
  });

  /** Presses a button that gives a file, and reads it. */
  const takeFile = async (button: string, extension: string): Promise<Buffer> => {
    const { ada } = panel;
    await press(ada, button);
    await waitForText(ada, 'is in your downloads.');
    return eventually(async () => {
      const name = (await readdir(ada.downloads)).find((file) => file.endsWith(extension));
      return name === undefined ? undefined : readFile(path.join(ada.downloads, name));
    });
  };

  it('gives what the list shows as a file, narrowed as it is, and says why not when it is empty', async () => {
    const { ada } = panel;
    await ada.open(`/luminous/audit?type=sites&actor=member:nobody-known`);
    await waitForText(ada, 'Changed: Site');
    const { rows } = readEventTable(await takeFile('Download CSV', '.csv'));
    expect(rows.map(({ actor, field, after }) => [actor, field, after])).toContainEqual(['member:nobody-known', 'name', 'Second']);
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['member:nobody-known']));
    await expectGoodPage();
    await ada.open('/luminous/audit?type=guidelines');
    await waitForText(ada, 'There is nothing to take along.');
    const isOff = await ada.page.evaluate(
      `[...document.querySelectorAll('main button')].find((one) => one.innerText === 'Download CSV')?.getAttribute('aria-disabled')`,
    );
    expect(isOff).toBe('true');
    await expectGoodPage();
  });

  it('gives the history of a record as a document', async () => {
    const { ada } = panel;
    await ada.open(addressOf(site));
    await waitForText(ada, 'Version 3 of 3');
    const { title, language } = readPdf(await takeFile('Download PDF', '.pdf'));
    expect([title, language]).toEqual([`History of a record: sites ${site}`, 'en']);
    await expectGoodPage();
  });

  it('shows a record with what hangs on it, by the keys too, and keeps that in its address', async () => {
    const { ada } = panel;
    await saveAs(
      panel.app.database,
      'system:builder',
      `insert into stations (document_id, team_id, code, name, site_id)
       select 'of-${site}', team_id, 'S-1', 'Footbridge', document_id from sites where document_id = '${site}'`,
    );
    await ada.open(addressOf(site));
    await waitForText(ada, 'Version 3 of 3');
    expect(await mainText()).not.toContain('Created: Station');
    const tick = await ada.page.waitForSelector('::-p-aria([name="With what hangs on it"][role="checkbox"])');
    await tick?.focus();
    await ada.page.keyboard.press('Space');
    await waitForText(ada, 'Created: Station');
    expect(await mainText()).toContain('Belonging together: Site (1), Station (1).');
    expect(ada.page.url()).toContain('with=related');
    await expectGoodPage();
    await ada.page.locator(`::-p-aria([name="Show changes of of-${site}"][role="button"])`).click();
    await waitForText(ada, 'Footbridge');
    await ada.page.reload();
    await waitForText(ada, 'Created: Station');
    await press(ada, 'With what hangs on it', 'checkbox');
    await ada.page.waitForFunction(`!document.querySelector('main')?.innerText.includes('Created: Station')`);
  });

  it('says that there is no such record, and what to do when the server does not answer', async () => {
    const { ada } = panel;
    await ada.open(addressOf('never-was'));
    await waitForText(ada, 'Try again');
    await expectGoodPage();
    await ada.page.setRequestInterception(true);
    const cut = (request: { url: () => string; abort: () => Promise<void>; continue: () => Promise<void> }) => {
      void (request.url().includes('/luminous/ledger/') ? request.abort() : request.continue());
    };
    ada.page.on('request', cut);
    await ada.open('/luminous/audit');
    await waitForText(ada, 'Try again');
    await expectGoodPage();
    ada.page.off('request', cut);
    await ada.page.setRequestInterception(false);
    await press(ada, 'Try again');
    await waitForText(ada, 'Changed: Site');
  });

  it('stands beside every entry of the content manager', async () => {
    const { ada } = panel;
    await ada.open(`/content-manager/collection-types/api::site.site/${site}`);
    await ada.page.locator('::-p-aria([name="All of its history"][role="link"])').click();
    await waitForText(ada, 'Version 3 of 3');
    expect(ada.page.url()).toContain(site);
  });

  it('speaks French', async () => {
    const { ada } = panel;
    await ada.page.evaluate(`localStorage.setItem('strapi-admin-language', 'fr')`);
    await ada.open(addressOf(site));
    await waitForText(ada, 'Ce qui lui a été fait');
    await expectGoodPage();
  });
});
