import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { measure, untilExceedances, watch } from '../helpers/exceedances';
import { choose, openPanel, press, type, waitForFocus, waitForText, waitUntilLoaded, type Panel } from '../helpers/panel';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('the exceedances of a customer in the admin panel', () => {
  let panel: Panel;
  let team: TestTeam;
  beforeAll(async () => {
    panel = await openPanel();
    team = await seedTeam(panel.app.database);
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
  const chooseCustomer = async (slug: string): Promise<void> => {
    await panel.ada.page.locator('::-p-aria([name="Customer"][role="combobox"])').fill(slug);
  };
  /** The lines of the list as they are read, without the moment at which each was found. */
  const rows = async (): Promise<string[][]> =>
    panel.ada.page.$$eval('main tbody tr', (lines) =>
      lines.map((line) =>
        Array.from(line.querySelectorAll('td'))
          .slice(0, 5)
          .map((cell) => cell.innerText),
      ),
    );

  it('are listed once a customer is chosen, and narrowed', async () => {
    const { ada, app } = panel;
    await ada.open('/luminous/exceedances');
    await waitForText(ada, 'Choose a customer');
    await expectGoodPage();
    await chooseCustomer(team.slug);
    await waitForText(ada, 'Nothing has passed a threshold of this customer.');

    await watch(app, team);
    await measure(app, team, { 'Parameter value': '0.7' });
    await measure(app, team, { 'Station number': 'T-2', 'Station name': 'At the ford', 'Sample number': 'S-2', 'Parameter value': '9' });
    await untilExceedances(app, team, ({ length }) => length === 2);
    await ada.open(`/luminous/exceedances?team=${team.slug}`);
    await waitForText(ada, 'At the ford');
    await waitUntilLoaded(ada);
    expect(await rows()).toEqual(
      expect.arrayContaining([
        ['Naphthenic acids', expect.stringContaining('At the bridge'), 'WARNING', '0.7 mg/L', 'OPEN'],
        ['Naphthenic acids', expect.stringContaining('At the ford'), 'CRITICAL', '9 mg/L', 'OPEN'],
      ]),
    );
    await expectGoodPage();
    await choose(ada, 'Level', 'Critical');
    await ada.page.waitForFunction(`document.querySelectorAll('main tbody tr').length === 1`);
    await choose(ada, 'State', 'Resolved');
    await waitForText(ada, 'No exceedance matches your search.');
    await choose(ada, 'State', 'Still open');
    await choose(ada, 'Station', 'At the ford (T-2)');
    await waitForText(ada, '9 mg/L');
  });

  it('say what was measured and by which version, are acted on for the customer, and lead to every change in the ledger', async () => {
    const { ada } = panel;
    await press(ada, 'Naphthenic acids', 'link');
    await waitForText(ada, '1.8 times the limit');
    await waitForText(ada, 'Critical above 5 mg/L');
    await expectGoodPage();
    await press(ada, 'Acknowledge');
    await waitForFocus(ada, 'Acknowledged.');
    await press(ada, 'Save explanation');
    await waitForText(ada, 'Write a few words.');
    await type(ada, 'Why the threshold is passed', 'A pump had failed.');
    await press(ada, 'Save explanation');
    await waitForFocus(ada, 'The explanation is saved.');
    await type(ada, 'Comment', 'We have told the site.');
    await press(ada, 'Add comment');
    await waitForFocus(ada, 'The comment is added.');
    await waitForText(ada, 'We have told the site.');
    await type(ada, 'Why it ends', 'The pump is repaired.');
    await press(ada, 'End exceedance');
    await waitForFocus(ada, 'The exceedance is ended.');
    await waitForText(ada, 'Ended by a person');
    await expectGoodPage();
    const { rows: stored } = await panel.app.database.owner.query(
      `select x.state, x.explanation, x.acknowledged_by, c.text from exceedances x join exceedance_comments c on c.exceedance_id = x.document_id`,
    );
    expect(stored).toEqual([
      {
        state: 'resolved',
        explanation: 'The pump is repaired.',
        acknowledged_by: expect.stringMatching(/^admin:/),
        text: 'We have told the site.',
      },
    ]);
    await press(ada, 'Every change, in the ledger', 'link');
    await waitUntilLoaded(ada);
    await waitForText(ada, 'The pump is repaired.');
  });
});
