import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { openPanel, press, type, waitForText, type Panel } from '../helpers/panel';
import { joinByMail } from '../helpers/people';

const slug = 'northern';

describe('the beginning of a customer in the admin panel', () => {
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
    for (const width of [widths.desk, widths.phone]) {
      await page.setViewport({ width, height: 900 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
    await page.setViewport({ width: widths.desk, height: 900 });
  };
  const valuesTyped = async (): Promise<string[]> => panel.ada.page.$$eval('input', (inputs) => inputs.map(({ value }) => value));
  /** Every line of the list as it is read: whether it is done, and what. */
  const readChecklist = async (): Promise<string[][]> =>
    panel.ada.page.$$eval('main ul[role="list"] > li', (lines) => lines.map(({ innerText }) => innerText.split('\n').filter(Boolean)));

  it('is entered with its first sites and thresholds, which a reload does not empty', async () => {
    const { ada } = panel;
    await ada.open('/luminous/customers/new');
    await type(ada, 'Name', 'Northern');
    await type(ada, 'E-mail of the first owner', 'owner@beginning.example');
    await press(ada, 'Add a site');
    await press(ada, 'Add a site');
    await press(ada, 'Remove site 2');
    expect(await ada.page.evaluate('document.activeElement?.textContent')).toBe('Add a site');
    await type(ada, 'Site code', 'north pit');
    await press(ada, 'Add a threshold');
    await press(ada, 'Create customer');
    await waitForText(ada, 'Enter the name of the site.');
    await waitForText(ada, 'begin with a letter or digit');
    await waitForText(ada, 'Enter at least one of the two limits.');
    await expectGoodPage();

    await type(ada, 'Site code', 'north-pit');
    await type(ada, 'Site name', 'North Pit');
    await type(ada, 'Warning above', '0.5');
    await ada.page.reload({ waitUntil: 'networkidle0' });
    expect(await valuesTyped()).toEqual(expect.arrayContaining(['north-pit', 'North Pit', 'naphthenic-acids', 'mg/L', '0.5']));
    await type(ada, 'Critical above', 'five');
    await press(ada, 'Create customer');
    await waitForText(ada, 'Enter a number such as 0.5');
    await type(ada, 'Critical above', '5');
    await press(ada, 'Create customer');
    await waitForText(ada, 'Onboarding checklist');

    const { rows } = await panel.app.database.owner.query(
      `select s.code, s.name, p.quantity, p.unit, p.warning_at, p.critical_at
         from teams t join sites s on s.team_id = t.document_id join thresholds p on p.team_id = t.document_id
        where t.slug = $1`,
      [slug],
    );
    expect(rows).toEqual([
      {
        code: 'north-pit',
        name: 'North Pit',
        quantity: 'naphthenic-acids',
        unit: 'mg/L',
        warning_at: expect.stringMatching(/^0\.50*$/),
        critical_at: expect.stringMatching(/^5(?:\.0*)?$/),
      },
    ]);
  });

  it('is followed by a checklist that says what to do next', async () => {
    await panel.ada.open(`/luminous/customers/of/${slug}`);
    await waitForText(panel.ada, 'There is a site');
    const lines = await readChecklist();
    expect(lines.map(([state, fact, next]) => [state?.toLowerCase(), fact, next !== undefined])).toEqual([
      ['to come', 'The owner has accepted the invitation', true],
      ['done', 'There is a site', false],
      ['to come', 'The first thresholds are confirmed', true],
      ['to come', 'There are results', true],
      ['to come', 'There is a second administrator', true],
    ]);
    await waitForText(panel.ada, 'Sites added');
    await waitForText(panel.ada, 'No other team may read anything of this customer.');
    await expectGoodPage();
  });

  it('goes on with what its people do and share', async () => {
    const { ada, app } = panel;
    const owner = await joinByMail(app, 'owner@beginning.example');
    const terms = { siteCodes: ['north-pit'], kinds: ['data', 'reports'], fromDay: '2026-01-01', endsAt: '2030-01-01T00:00:00Z' };
    await owner.post('/read-grants', { ...terms, grantee: 'riverside' }, { team: slug }).expect(201);
    await ada.open(`/luminous/customers/of/${slug}`);
    await waitForText(ada, 'From Jan 1, 2026');
    await waitForText(ada, 'Results, Reports');
    await waitForText(ada, 'Read grants added');
    await waitForText(ada, 'Memberships added');
    expect((await readChecklist())[0]).toHaveLength(2);
    await expectGoodPage();
  });

  it('is printed with the process, and nothing else', async () => {
    const { page } = panel.ada;
    await page.evaluate('window.print = () => { document.title = "printed"; }');
    await press(panel.ada, 'Print');
    expect(await page.title()).toBe('printed');
    await page.emulateMediaType('print');
    const onPaper = (await page.evaluate('document.body.innerText')) as string;
    await page.emulateMediaType('screen');
    expect(onPaper).toContain('Onboarding of Northern');
    expect(onPaper).toContain('The team completes its sites and confirms the thresholds.');
    expect(onPaper).not.toContain('Save settings');
  });
});
