import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { choose, openPanel, press, type, waitForFocus, waitForText, waitUntilLoaded, type Panel } from '../helpers/panel';

const slug = 'northern';
const guidelines = readFileSync(path.join(__dirname, '../fixtures/datastream_guidelines_part.csv'));

describe('the thresholds of a customer in the admin panel', () => {
  let panel: Panel;
  beforeAll(async () => {
    panel = await openPanel();
    await panel.app
      .request()
      .post('/api/reference-data/guidelines')
      .set({ Authorization: `Bearer ${panel.app.staffToken}`, 'Content-Type': 'text/csv' })
      .send(guidelines)
      .expect(200);
  });
  afterAll(async () => {
    await panel.stop();
  });

  /** Whoever cannot see, or has a small screen, can use it too. */
  const expectGoodPage = async (): Promise<void> => {
    const { page } = panel.ada;
    for (const width of [widths.desk, widths.phone]) {
      await page.setViewport({ width, height: 900 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
    await page.setViewport({ width: widths.desk, height: 900 });
  };
  const openCustomer = async (): Promise<void> => {
    await panel.ada.open(`/luminous/customers/of/${slug}`);
    await waitForText(panel.ada, 'Adopt a guideline');
    await waitUntilLoaded(panel.ada);
  };
  /** A field that suggests something is a combobox. */
  const name = async (field: string, text: string): Promise<void> => {
    await panel.ada.page.locator(`::-p-aria([name="${field}"][role="combobox"])`).fill(text);
  };
  const confirm = async (button: string): Promise<void> => {
    await panel.ada.page.locator(`::-p-aria([role="alertdialog"]) ::-p-aria([name="${button}"])`).click();
  };
  const readRule = async (): Promise<unknown> => {
    const { rows } = await panel.app.database.owner.query(
      `select t.version, t.quantity, t.unit, t.scope_kind, t.operator, trim_scale(t.warning_at)::text as warning, t.estimated, t.standing,
              t.occurrences_needed as needed, t.occurrences_of as of, t.silent_after_days as silent, t.confirmed_at is not null as is_confirmed, t.set_by
         from thresholds t where t.is_current order by t.id`,
    );
    return rows;
  };

  it('are proposed, with what is wrong at its field', async () => {
    const { ada } = panel;
    await ada.open('/luminous/customers/new');
    await type(ada, 'Name', 'Northern');
    await type(ada, 'E-mail of the first owner', 'owner@thresholds.example');
    await press(ada, 'Create customer');
    await waitForText(ada, 'There are no thresholds yet.');
    await press(ada, 'Set a threshold');
    await press(ada, 'Set threshold');
    await waitForText(ada, 'Enter the code of a parameter');
    await waitForText(ada, 'Enter a number such as 0.5, here or as the critical limit.');
    await expectGoodPage();

    await name('Parameter code', 'naphthenic-acids');
    await waitForText(ada, 'Naphthenic acids');
    await type(ada, 'Unit', 'Cel');
    await type(ada, 'Warning limit', '0.5');
    await choose(ada, 'Holds for', 'One station');
    await name('Code of the station', 'nowhere');
    await press(ada, 'Set threshold');
    await waitForText(ada, 'This unit does not measure this parameter.');
    await waitForText(ada, 'The customer has no such place.');
    await type(ada, 'Unit', 'mg/L');
    await choose(ada, 'Holds for', 'All sites');
    await ada.page.locator('input[name=silentAfterDays]').fill('1');
    await press(ada, 'See what it would have done');
    await waitForText(ada, 'Enter a whole number of days, from 2 to 3650, or nothing.');
    await ada.page.locator('input[name=silentAfterDays]').fill('45');
    await press(ada, 'See what it would have done');
    await waitForText(ada, 'No result of the period falls under it');
    await expectGoodPage();
    await press(ada, 'Set threshold');
    await waitForText(ada, 'People are told after 45 days without a result');
    await waitForText(ada, 'This is a proposal. It judges nothing until it is confirmed.');
    await expectGoodPage();
  });

  it('are confirmed, changed in versions and ended', async () => {
    const { ada } = panel;
    await press(ada, 'Confirm');
    await confirm('Confirm');
    await waitForFocus(ada, 'Confirmed: in force from now on.');
    await waitForText(ada, 'IN FORCE');
    await press(ada, 'Change');
    await choose(ada, 'Estimated values', 'Nothing');
    await choose(ada, 'Standing', 'Binding: law or approval');
    await ada.page.locator('input[name=needed]').fill('2');
    await press(ada, 'Save as a new version');
    await waitForText(ada, 'no more than are looked at');
    await ada.page.locator('input[name=of]').fill('3');
    await press(ada, 'Save as a new version');
    await waitForFocus(ada, 'Version 2 is saved.');
    await waitForText(ada, 'EARLIER VERSION');
    await waitForText(ada, '2 of the last 3 beyond a limit');
    await expectGoodPage();
    expect(await readRule()).toEqual([
      {
        ...{ version: 2, quantity: 'naphthenic-acids', unit: 'mg/L', scope_kind: 'team', operator: 'above', warning: '0.5' },
        ...{
          estimated: 'ignored',
          standing: 'binding',
          needed: 2,
          of: 3,
          silent: 45,
          is_confirmed: true,
          set_by: expect.stringMatching(/^admin:/),
        },
      },
    ]);

    await press(ada, 'End');
    await confirm('End threshold');
    await waitForFocus(ada, 'The end of the threshold is set.');
    await waitForText(ada, 'ENDED');
  });

  it('are adopted from guidelines, and those that cannot be are told so', async () => {
    const { ada } = panel;
    await openCustomer();
    await press(ada, 'Adopt a guideline', 'link');
    await waitForText(ada, 'Copper');
    await expectGoodPage();
    await type(ada, 'Parameter name', 'oxygen');
    await press(ada, 'Adopt Oxygen: AB Gov, Approved, Acute');
    await waitForText(ada, 'Make it a threshold');
    await choose(ada, 'Going beyond it is', 'critical');
    await type(ada, 'First day of the season', '05-01');
    await press(ada, 'Adopt');
    await waitForText(ada, 'in both fields or in neither');
    await type(ada, 'Last day of the season', '06-30');
    await expectGoodPage();
    await press(ada, 'Adopt');
    await waitForText(ada, 'From 05-01 to 06-30 of each year');
  });

  it('say of proposals that they judge nothing, and are confirmed together', async () => {
    const { ada } = panel;
    await openCustomer();
    await waitForText(ada, '1 threshold is a proposal');
    await expectGoodPage();
    await press(ada, 'Confirm the proposal');
    await confirm('Confirm');
    await waitForText(ada, 'Confirmed: in force from now on.');
    await waitForText(ada, 'IN FORCE');
  });
});
