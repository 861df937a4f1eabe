import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf } from '../helpers/browser';
import { chooseFile, openPanel, press, type, waitForText, type Panel } from '../helpers/panel';
import { seedTeam, type TestTeam } from '../helpers/teams';

const realFile = path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv');
const backfill = 'History: they are kept and drawn, and alert nobody';

describe('an import in the admin panel', () => {
  let panel: Panel;
  let team: TestTeam;
  beforeAll(async () => {
    panel = await openPanel();
    team = await seedTeam(panel.app.database, { releasesAutomatically: false });
  });
  afterAll(async () => {
    await panel.stop();
  });

  const stateOf = async (): Promise<unknown> => {
    const { rows } = await panel.app.database.owner.query<Record<string, unknown>>(
      'select state, new_count, imported_by, released_by, withdrawn_by, withdrawal_reason from imports where team_id = $1::text',
      [team.id],
    );
    return rows;
  };

  it('is previewed before anything is written, released by a colleague, and withdrawn with a reason', async () => {
    const { ada, colleague } = panel;
    await ada.open(`/luminous/imports?team=${team.slug}`);
    await waitForText(ada, 'Your first file will be listed here.');
    expect(await findBarriers(ada.page)).toEqual([]);
    await chooseFile(ada, realFile);
    await press(ada, backfill, 'radio');
    await press(ada, 'Stations that are not there yet', 'checkbox');
    await press(ada, 'Preview');
    await waitForText(ada, 'Layout: Alberta surface water');
    await waitForText(ada, 'These 20 stations would be created');
    expect(await findBarriers(ada.page)).toEqual([]);
    expect(await stateOf()).toEqual([]);

    await press(ada, 'Import');
    await waitForText(ada, 'ab_naphthenic_acids_all_years.csv was imported.');
    expect(await findBarriers(ada.page)).toEqual([]);
    expect(await stateOf()).toMatchObject([{ state: 'imported', new_count: 102, released_by: null }]);

    await press(ada, 'Release the results');
    await press(ada, 'Release');
    await waitForText(ada, 'Ask a colleague to look at them and release them');

    const ben = await colleague();
    await ben.open(new URL(ada.page.url()).pathname.replace('/admin', '') + `?team=${team.slug}`);
    await waitForText(ben, 'Preliminary'.toUpperCase());
    await press(ben, 'Release the results');
    expect(await findBarriers(ben.page)).toEqual([]);
    await press(ben, 'Release');
    await waitForText(ben, 'Released by you');

    await press(ben, 'Withdraw the import');
    await type(ben, 'Why is it withdrawn?', 'Sent to the wrong team');
    expect(await findBarriers(ben.page)).toEqual([]);
    await press(ben, 'Withdraw');
    await waitForText(ben, 'Reason: Sent to the wrong team');
    expect(await stateOf()).toMatchObject([{ state: 'withdrawn', withdrawal_reason: 'Sent to the wrong team' }]);
    await ben.close();
  });

  it('is listed with its state, also on a phone', async () => {
    const { ada } = panel;
    await ada.page.setViewport({ width: 390, height: 900 });
    await ada.open(`/luminous/imports?team=${team.slug}`);
    await waitForText(ada, 'Withdrawn'.toUpperCase());
    expect(await findBarriers(ada.page)).toEqual([]);
    expect(await overflowOf(ada.page)).toBe(0);
  });
});
