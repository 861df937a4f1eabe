import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { eventually } from '../helpers/app';
import { findBarriers, overflowOf } from '../helpers/browser';
import { importFile } from '../helpers/exports';
import { chooseFile, fileWith, openPanel, press, type, waitForText, type Panel } from '../helpers/panel';
import { seedTeam, type TestTeam } from '../helpers/teams';

const good = { 'Sample number': 'G-1' };
const bad = { 'Sample number': 'B-1', 'Parameter value': 'about one' };

describe('a faulty file in the admin panel', () => {
  let panel: Panel;
  let team: TestTeam;
  beforeAll(async () => {
    panel = await openPanel();
    team = await seedTeam(panel.app.database);
  });
  afterAll(async () => {
    await panel.stop();
  });

  it('shows its faults, gives its good lines, and hands the others back', async () => {
    const { ada } = panel;
    await ada.open(`/luminous/imports?team=${team.slug}`);
    await chooseFile(ada, await fileWith('partly.csv', albertaFile(good, bad)));
    await press(ada, 'New findings: they alert when they exceed a threshold', 'radio');
    await press(ada, 'Preview');
    await waitForText(ada, 'tick “Stations that are not there yet”');
    await press(ada, 'Stations that are not there yet', 'checkbox');
    await press(ada, 'Preview');
    await waitForText(ada, 'A value cannot be read');
    await waitForText(ada, 'about one');
    expect(await findBarriers(ada.page)).toEqual([]);

    await press(ada, 'Import the good lines only');
    await waitForText(ada, 'The good lines of partly.csv were imported; the others were rejected.');
    await waitForText(ada, 'about one');
    expect(await findBarriers(ada.page)).toEqual([]);
    await ada.page.setViewport({ width: 390, height: 900 });
    expect(await overflowOf(ada.page)).toBe(0);

    await press(ada, 'Download the rejected lines (CSV)');
    const name = await eventually(async () => (await readdir(ada.downloads)).find((file) => file.endsWith('.csv')));
    expect(name).toBe('partly - rejected lines.csv');
    const lines = (await readFile(path.join(ada.downloads, name), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('about one');
  });

  it('asks for the reason of a correction, and says when a file came in before', async () => {
    const { ada } = panel;
    await importFile(panel.app, albertaFile({ 'Sample number': 'C-1', 'Parameter value': '0.3' }), { team: team.slug });
    await ada.page.setViewport({ width: 1280, height: 900 });
    await ada.open(`/luminous/imports?team=${team.slug}`);
    const corrected = await fileWith('corrected.csv', albertaFile({ 'Sample number': 'C-1', 'Parameter value': '0.4' }));
    await chooseFile(ada, corrected);
    await press(ada, 'History: they are kept and drawn, and alert nobody', 'radio');
    await press(ada, 'Preview');
    await waitForText(ada, 'give the reason for them and preview again');
    await type(ada, 'Reason for corrections', 'The laboratory corrected its value');
    await press(ada, 'Preview');
    await press(ada, 'Import');
    await waitForText(ada, 'corrected.csv was imported.');
    await waitForText(ada, 'The laboratory corrected its value');

    await press(ada, 'All imports', 'link');
    await chooseFile(ada, corrected);
    await press(ada, 'History: they are kept and drawn, and alert nobody', 'radio');
    await press(ada, 'Preview');
    await waitForText(ada, 'importing it would change nothing');
    await press(ada, 'Import');
    await waitForText(ada, 'This file was imported before');
    expect(await findBarriers(ada.page)).toEqual([]);
  });
});
