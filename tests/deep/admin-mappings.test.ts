import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf } from '../helpers/browser';
import { choose, chooseFile, fileWith, openPanel, press, type, waitForText, type Panel } from '../helpers/panel';
import { seedTeam, type TestTeam } from '../helpers/teams';

const columns = { 'Station code': 'Site', Date: 'Day', Parameter: 'Analyte', Value: 'Found', 'Kind of sample': 'Kind' };
const constants = { 'Time zone': 'America/Edmonton', 'Method code': 'M1', Unit: 'mg/L' };
const ownLayout = 'Site,Day,Analyte,Found,Kind\nS1,31/03/2026,Naphthenic acids,0.29,Sample-Routine\n';

describe('what the admin panel keeps for a team', () => {
  let panel: Panel;
  let team: TestTeam;
  beforeAll(async () => {
    panel = await openPanel();
    team = await seedTeam(panel.app.database);
  });
  afterAll(async () => {
    await panel.stop();
  });

  /** The field names the group, the group has two inputs. */
  const fill = async (field: string, input: 'column' | 'constant', text: string): Promise<void> => {
    const label = input === 'column' ? 'Heading of the column' : 'Value for the whole file';
    const group = await panel.ada.page.waitForSelector(`::-p-aria([name="${field}"][role="group"])`);
    const box = await group?.waitForSelector(`::-p-aria([name="${label}"][role="textbox"])`);
    await box?.type(text);
  };

  it('saves a mapping, reads a file by it, and removes it', async () => {
    const { ada } = panel;
    await ada.open(`/luminous/import-mappings?team=${team.slug}`);
    await waitForText(ada, 'has no mapping yet');
    expect(await findBarriers(ada.page)).toEqual([]);
    await press(ada, 'Add a mapping');
    await type(ada, 'Name', 'field-sheet');
    await choose(ada, 'How dates are written', 'Day, month, year (31/03/2026)');
    await choose(ada, 'Another field', 'Kind of sample');
    for (const [field, heading] of Object.entries(columns)) await fill(field, 'column', heading);
    for (const [field, value] of Object.entries(constants)) await fill(field, 'constant', value);
    expect(await findBarriers(ada.page)).toEqual([]);
    await press(ada, 'Save the mapping');
    await waitForText(ada, 'Parameter: Analyte');

    await ada.open(`/luminous/imports?team=${team.slug}`);
    await chooseFile(ada, await fileWith('own.csv', ownLayout));
    await press(ada, 'History: they are kept and drawn, and alert nobody', 'radio');
    await press(ada, 'Stations that are not there yet', 'checkbox');
    await choose(ada, 'Saved mapping', 'field-sheet');
    await press(ada, 'Preview');
    await waitForText(ada, 'The team’s own layout');
    await press(ada, 'Import');
    await waitForText(ada, 'own.csv was imported.');

    await ada.open(`/luminous/import-mappings?team=${team.slug}`);
    await ada.page.setViewport({ width: 390, height: 900 });
    expect(await overflowOf(ada.page)).toBe(0);
    await press(ada, 'field-sheet', 'link');
    await waitForText(ada, 'The name stays');
    expect(await overflowOf(ada.page)).toBe(0);
    await press(ada, 'All mappings', 'link');
    await press(ada, 'Remove the mapping field-sheet');
    await press(ada, 'Remove');
    await waitForText(ada, 'has no mapping yet');
  });

  it('shows and changes the review policy', async () => {
    const { ada } = panel;
    await ada.open(`/luminous/review-policy?team=${team.slug}`);
    await waitForText(ada, 'Release results as they come in');
    await press(ada, 'Show the team’s members preliminary results', 'checkbox');
    expect(await findBarriers(ada.page)).toEqual([]);
    expect(await overflowOf(ada.page)).toBe(0);
    await press(ada, 'Save');
    await waitForText(ada, 'Saved.');
    const { rows } = await panel.app.database.owner.query('select shows_preliminary from review_policies where team_id = $1::text', [
      team.id,
    ]);
    expect(rows).toEqual([{ shows_preliminary: true }]);
  });
});
