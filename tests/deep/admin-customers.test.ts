import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { choose, openPanel, press, type, waitForText, waitUntilLoaded, type Panel } from '../helpers/panel';

describe('customers in the admin panel', () => {
  let panel: Panel;
  beforeAll(async () => {
    panel = await openPanel();
  });
  afterAll(async () => {
    await panel.stop();
  });

  /** Whoever cannot see, or has a small screen, can use it too. */
  const expectGoodPage = async (): Promise<void> => {
    const { page } = panel.ada;
    expect(await findBarriers(page)).toEqual([]);
    await page.setViewport({ width: widths.phone, height: 900 });
    expect(await overflowOf(page)).toBe(0);
    await page.setViewport({ width: widths.desk, height: 900 });
  };

  it('are created by a form that a reload does not empty, changed, suspended and restored', async () => {
    const { ada } = panel;
    await ada.open('/luminous/customers');
    await waitForText(ada, 'There are no customers yet.');
    await expectGoodPage();
    await press(ada, 'New customer');
    await type(ada, 'Name', 'Première Rivière');
    await choose(ada, 'Kind', 'Community');
    await type(ada, 'Brand colour', 'teal');
    await type(ada, 'E-mail of the first owner', 'owner@premiere.example');
    await press(ada, 'Create customer');
    await waitForText(ada, 'Enter a colour such as #0f766e');
    await expectGoodPage();

    await ada.page.reload({ waitUntil: 'networkidle0' });
    const typed = await ada.page.$$eval('input', (inputs) => inputs.map(({ value }) => value));
    expect(typed).toEqual(expect.arrayContaining(['Première Rivière', 'premiere-riviere', 'teal']));
    await type(ada, 'Brand colour', '#0f766e');
    await press(ada, 'Create customer');
    await waitForText(ada, 'It stands in addresses and cannot be changed.');
    await waitForText(ada, 'an invitation has gone to owner@premiere.example.');
    await waitForText(ada, 'It holds until ');
    await waitForText(ada, 'send it again under Invitations below');
    await expectGoodPage();

    await type(ada, 'Contact person', 'Marie Roy');
    await press(ada, 'Save settings');
    await waitForText(ada, 'The settings are saved.');
    await press(ada, 'Suspend customer');
    await type(ada, 'Reason', 'Unpaid since May');
    await ada.page.locator('::-p-aria([role="alertdialog"]) ::-p-aria([name="Suspend customer"])').click();
    await waitForText(ada, 'Reason: Unpaid since May');
    await expectGoodPage();

    await ada.open('/luminous/customers?state=suspended');
    await waitForText(ada, 'Première Rivière');
    await press(ada, 'Première Rivière', 'link');
    await waitForText(ada, 'Restore customer');
    await waitUntilLoaded(ada);
    await press(ada, 'Restore customer');
    await ada.page.locator('::-p-aria([role="alertdialog"]) ::-p-aria([name="Restore customer"])').click();
    await waitForText(ada, 'Suspend customer');
    const { rows } = await panel.app.database.owner.query(
      `select name, slug, kind, state, contact_name, brand_colour, suspension_reason from teams where kind <> 'public'`,
    );
    expect(rows).toEqual([
      {
        name: 'Première Rivière',
        slug: 'premiere-riviere',
        kind: 'community',
        state: 'active',
        contact_name: 'Marie Roy',
        brand_colour: '#0f766e',
        suspension_reason: null,
      },
    ]);
  });

  it('tells that a short name is taken', async () => {
    const { ada } = panel;
    await ada.open('/luminous/customers/new');
    await type(ada, 'Name', 'Première Rivière');
    await type(ada, 'E-mail of the first owner', 'owner@premiere.example');
    await press(ada, 'Create customer');
    await waitForText(ada, 'Choose another short name');
    const { rows } = await panel.app.database.owner.query(`select from teams where slug = 'premiere-riviere'`);
    expect(rows).toHaveLength(1);
  });
});
