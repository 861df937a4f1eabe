import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { addedEntry, addEntries, ago, readChain, sendSamples, wholeChain } from '../helpers/custody';
import { choose, openPanel, press, type, waitForText, type Panel } from '../helpers/panel';
import { seedTeam, type TestTeam } from '../helpers/teams';

/** Where pictures of the page go, for whoever wants to look. */
const pictures = process.env['LUMINOUS_PICTURES'];

describe('custody in the admin panel', () => {
  let panel: Panel;
  let team: TestTeam;
  beforeAll(async () => {
    panel = await openPanel();
    team = await seedTeam(panel.app.database);
    await sendSamples(panel.app, team.slug, ['whole', 'gap', 'broken', 'new']);
    await addEntries(panel.app, team.slug, 'whole', wholeChain);
    await addEntries(panel.app, team.slug, 'gap', wholeChain.slice(0, 1));
    await addedEntry(panel.app, team.slug, 'gap', {
      stage: 'lab-receipt',
      action: 'gap',
      to: 'Laboratory',
      gapReason: 'The receipt form was lost in the move.',
    });
    await addEntries(panel.app, team.slug, 'gap', wholeChain.slice(2, 3));
    await addEntries(panel.app, team.slug, 'broken', wholeChain.slice(0, 1));
    await addedEntry(panel.app, team.slug, 'broken', {
      stage: 'lab-receipt',
      from: 'Marie',
      to: 'Laboratory',
      receivedAt: ago(40 * 60),
      sealNumber: 'S-9',
      sealState: 'intact',
    });
  });
  afterAll(async () => {
    await panel.stop();
  });

  /** Looks at the page at both widths: nothing in anybody's way, nothing wider than the window. */
  const look = async (name: string): Promise<void> => {
    const { page } = panel.ada;
    for (const width of [widths.desk, widths.phone]) {
      await page.setViewport({ width, height: 900 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      if (pictures === undefined) continue;
      mkdirSync(pictures, { recursive: true });
      const height = (await page.evaluate(`Math.max(900, ...[...document.querySelectorAll('*')].map((e) => e.scrollHeight))`)) as number;
      await page.setViewport({ width, height: Math.min(height + 100, 4000) });
      await page.screenshot({ path: path.join(pictures, `custody-${name}-${String(width)}.png`) });
    }
    await page.setViewport({ width: widths.desk, height: 900 });
  };

  const chainOf = (sample: string): string => `/luminous/custody/chain?team=${team.slug}&sample=${sample}`;

  it('lists the samples of a team with their states, and those of one state', async () => {
    const { ada } = panel;
    await ada.open(`/luminous/custody?team=${team.slug}`);
    for (const word of ['Whole', 'Gap', 'Broken', 'Nothing recorded']) await waitForText(ada, word);
    await look('list');
    await choose(ada, 'State', 'Broken');
    await waitForText(ada, 'broken');
    await ada.page.waitForFunction(() => !document.querySelector('main')?.innerText.includes('Whole'));
    await type(ada, 'Site', 'nowhere');
    await waitForText(ada, 'No sample matches what you are looking for.');
    await look('none');
    const { slug } = await seedTeam(panel.app.database);
    await ada.open(`/luminous/custody?team=${slug}`);
    await waitForText(ada, 'There are no samples yet.');
    expect(await ada.page.$$('main table')).toEqual([]);
    await ada.open('/luminous/custody?team=not-there');
    await waitForText(ada, 'There is nothing here');
    await look('error');
  });

  it.each([
    ['whole', ['Whole', 'Held by Luminous', 'S-1, Intact', '11.5 °C', '50 min']],
    ['gap', ['Gap', 'The receipt form was lost in the move.', 'Missing']],
    ['broken', ['Broken', 'not the seal that was put on', 'recorded more than 24 hours later', 'times contradict']],
    ['new', ['Nothing recorded', 'Held by nobody so far']],
  ])('draws the chain of a sample: %s', async (sample, words) => {
    const { ada } = panel;
    await ada.open(chainOf(sample));
    for (const word of words) await waitForText(ada, word);
    await look(`chain-${sample}`);
    // On paper it takes one page.
    if (pictures !== undefined) {
      await ada.page.emulateMediaType('print');
      await ada.page.setViewport({ width: 1046, height: 718 });
      await ada.page.screenshot({ path: path.join(pictures, `custody-print-${sample}.png`) });
      await ada.page.emulateMediaType('screen');
      await ada.page.setViewport({ width: widths.desk, height: 900 });
    }
    const printed = await ada.page.pdf({ preferCSSPageSize: true });
    expect(
      Buffer.from(printed)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g),
    ).toHaveLength(1);
  });

  it('takes an entry, checked before it is sent, and corrects it by another', async () => {
    const { ada, app } = { ada: panel.ada, app: panel.app };
    await ada.open(chainOf('new'));
    await waitForText(ada, 'New entry');
    await type(ada, 'Temperature (°C)', 'cold');
    await press(ada, 'Add entry');
    await waitForText(ada, 'Say who took it over.');
    await waitForText(ada, '2 fields are not as expected');
    await look('form-faults');
    expect((await readChain(app, team.slug, 'new')).state).toBe('none');
    await type(ada, 'Temperature (°C)', '4.5');
    await type(ada, 'To', 'Mary');
    await press(ada, 'Add entry');
    await waitForText(ada, 'The entry has been added.');
    await waitForText(ada, 'Held by Mary');
    await press(ada, 'Correct entry 1, Field scan');
    await waitForText(ada, 'Entry 1 stays; the new one counts in its place.');
    await type(ada, 'To', 'Marie');
    await press(ada, 'Add correction');
    await waitForText(ada, 'Corrected by entry 2.');
    await waitForText(ada, 'Held by Marie');
    await look('corrected');
    const { holder, stages } = await readChain(app, team.slug, 'new');
    expect(holder).toBe('Marie');
    expect(stages[0]?.entries).toMatchObject([{ to: 'Mary', temperatureCelsius: '4.5' }, { to: 'Marie' }]);
  });

  it('says in words what the rules of the database refuse', async () => {
    const { ada } = panel;
    await ada.open(chainOf('new'));
    await waitForText(ada, 'Held by Marie');
    await choose(ada, 'Stage', 'Plate reader');
    await type(ada, 'To', 'Jean');
    await press(ada, 'Add entry');
    await waitForText(ada, 'A stage would be left out');
    await look('refused');
    expect(await ada.page.evaluate(() => document.activeElement?.textContent.includes('A stage would be left out'))).toBe(true);
  });
});
