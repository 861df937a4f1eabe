import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { choose, openPanel, press, type, waitForText, type Panel } from '../helpers/panel';
import { seedTeam } from '../helpers/teams';

describe('retention in the admin panel', () => {
  let panel: Panel;
  let slug: string;
  beforeAll(async () => {
    panel = await openPanel();
    ({ slug } = await seedTeam(panel.app.database));
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

  it('is reached from the saves, and tells periods, what is due and that nothing is held', async () => {
    const { ada } = panel;
    await ada.open('/luminous/audit');
    await press(ada, 'Retention and legal holds', 'link');
    await waitForText(ada, 'Results and custody');
    await waitForText(ada, 'at least 10 years, says the database');
    await waitForText(ada, 'Nothing is held.');
    await expectGoodPage();
  });

  it('places a hold with a reason', async () => {
    const { ada } = panel;
    await press(ada, 'Place the hold');
    await waitForText(ada, 'This is needed.');
    await expectGoodPage();
    await type(ada, 'Customer, by short name', 'nowhere');
    await type(ada, 'Why it is held', 'A suit');
    await press(ada, 'Place the hold');
    await waitForText(ada, 'There is no such team.');
    await expectGoodPage();
    await type(ada, 'Customer, by short name', slug);
    await press(ada, 'Place the hold');
    await waitForText(ada, 'The hold is in force.');
    await waitForText(ada, `All records of ${slug}`);
    await expectGoodPage();
  });

  it('lifts it again by the keys, with a reason', async () => {
    const { ada } = panel;
    const lift = await ada.page.waitForSelector(`::-p-aria([name="Lift the hold on All records of ${slug}"][role="button"])`);
    await lift?.focus();
    await ada.page.keyboard.press('Enter');
    await ada.page.waitForSelector('[role=alertdialog]');
    await expectGoodPage();
    await type(ada, 'Why it is lifted', 'The suit is over');
    await ada.page.locator('::-p-aria([role="alertdialog"]) ::-p-aria([name="Lift"][role="button"])').click();
    await waitForText(ada, 'The suit is over');
    await expectGoodPage();
  });

  it('says who gets the checkpoint every day', async () => {
    const { ada } = panel;
    await waitForText(ada, 'The checkpoint is mailed to nobody');
    await type(ada, 'E-mail address', 'nobody');
    await press(ada, 'Mail it every day');
    await waitForText(ada, 'This is no e-mail address.');
    await type(ada, 'E-mail address', 'records@regulator.example');
    await choose(ada, 'Language of the mails', 'French');
    await press(ada, 'Mail it every day');
    await waitForText(ada, 'records@regulator.example gets the checkpoint every day from now on.');
    await expectGoodPage();
    await press(ada, 'Stop the mails to records@regulator.example');
    await ada.page.waitForSelector('[role=alertdialog]');
    await press(ada, 'Stop');
    await waitForText(ada, 'The checkpoint is mailed to nobody');
  });

  it('says what to do when the server does not answer, and speaks French', async () => {
    const { ada } = panel;
    await ada.page.setRequestInterception(true);
    const cut = (request: { url: () => string; abort: () => Promise<void>; continue: () => Promise<void> }) => {
      void (request.url().includes('/luminous/ledger/') ? request.abort() : request.continue());
    };
    ada.page.on('request', cut);
    await ada.open('/luminous/audit/retention');
    await waitForText(ada, 'Try again');
    await expectGoodPage();
    ada.page.off('request', cut);
    await ada.page.setRequestInterception(false);
    await ada.page.evaluate(`localStorage.setItem('strapi-admin-language', 'fr')`);
    await ada.open('/luminous/audit/retention');
    await waitForText(ada, 'Résultats et chaîne de possession');
    await expectGoodPage();
  });
});
