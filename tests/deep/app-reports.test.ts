import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { keepDownloads } from '../helpers/downloads';
import { sendFile } from '../helpers/intake';
import { press, waitForText } from '../helpers/panel';
import { bringIn, goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, signInAs, startReader, waitForAddress, type Reader } from '../helpers/portal';
import { readDocument } from '../helpers/reports';

describe('reports in the application', () => {
  let app: App;
  let browser: Browser;
  let team: { team: string };
  let owner: Joined;
  let reader: Reader;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    ({ team, owner } = await startCustomer(app, await createAdministrator(app), { name: 'Northern Sands' }));
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       select luminous.new_document_id(), document_id, true, false from teams where slug = $1`,
      [team.team],
    );
    await sendFile(
      app,
      albertaFile({ 'Parameter value': '0.3' }, { 'Station number': 'T-2', 'Station name': 'At the ford', 'Sample number': 'S-2' }),
      team,
    ).expect(201);
    reader = await startReader(browser);
    await reader.page.goto(`${app.url}/app/sign-in?lang=en`, { waitUntil: 'load' });
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForAddress(reader, addressOf('overview'));
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const addressOf = (page: string): string => `/app/teams/${team.team}/${page}`;
  const follow = async (text: string): Promise<void> => reader.page.locator(`::-p-text(${text})`).click();
  /** By keys, as a person does: month, day, year. */
  const fill = async (field: 'from' | 'to', day: string): Promise<void> => {
    const [year = '', month = '', date = ''] = day.split('-');
    await reader.page.focus(`input[name=${field}]`);
    await reader.page.keyboard.type(`${month}${date}${year}`);
  };

  it('are generated from the overview, watched, and read', async () => {
    await waitForText(reader, 'What needs attention first');
    await follow('Generate report');
    await waitForAddress(reader, addressOf('reports'));
    await waitForText(reader, 'There is no report yet.');
    await fill('from', '2015-01-01');
    await fill('to', '2014-12-31');
    await press(reader, 'Generate report');
    await waitForText(reader, 'Choose a day that is not before the first one.');
    await expectGoodPage(reader);
    await fill('to', '2015-12-31');
    await waitForText(reader, 'It would hold 2 results from 2 samples at 2 stations.');
    await press(reader, 'Generate report');
    await waitForText(reader, 'The report is being made.');
    await waitForText(reader, 'Download PDF');
    await waitForText(reader, 'Summary, January 1, 2015 to December 31, 2015');
    await expectGoodPage(reader);
    const downloads = await keepDownloads(reader);
    await press(reader, 'Download PDF');
    const file = path.join(downloads, `${team.team}-summary-2015-01-01-2015-12-31.pdf`);
    await eventually(() => Promise.resolve(existsSync(file) ? true : undefined), { what: 'the download' });
    const read = readDocument(await readFile(file));
    expect(read.text).toContain('2 results from 2 samples at 2 stations');
    expect(read.text).toContain('At the ford (T-2)');
  });

  it('are of some stations only, and of the same numbers in another language', async () => {
    await reader.page.goto(`${app.url}${addressOf('reports')}`, { waitUntil: 'load' });
    await waitForText(reader, 'Same numbers in French');
    await press(reader, 'Same numbers in French: Summary, January 1, 2015 to December 31, 2015');
    await waitForText(reader, 'all stations · French');
    await fill('from', '2015-01-01');
    await fill('to', '2015-12-31');
    await reader.page.select('select[name=where]', 'some');
    await press(reader, 'Generate report');
    await waitForText(reader, 'Choose at least one.');
    await follow('At the ford');
    await waitForText(reader, 'It would hold 1 result from 1 sample at 1 station.');
    await press(reader, 'Generate report');
    await waitForText(reader, '1 station · English');
    await eventually(async () =>
      (await reader.page.$$eval('li .tag', (tags) => tags.every(({ textContent }) => textContent === 'Ready'))) ? true : undefined,
    );
    await expectGoodPage(reader);
    await reader.page.goto(`${app.url}${addressOf('reports?lang=fr')}`, { waitUntil: 'load' });
    await waitForText(reader, 'Sommaire, du 1 janvier 2015 au 31 décembre 2015');
    await expectGoodPage(reader);
  });

  it('are downloaded by viewers, who learn why they generate none', async () => {
    const viewer = await bringIn(app, owner, team, 'viewer');
    const other = await startReader(browser);
    await other.page.goto(`${app.url}/app/sign-in?lang=en`, { waitUntil: 'load' });
    await signInAs(other, { email: viewer.email, password: goodPassword });
    await waitForAddress(other, addressOf('overview'));
    await waitForText(other, 'What needs attention first');
    expect(await other.page.$('main ::-p-text(Generate report)')).toBeNull();
    await other.page.goto(`${app.url}${addressOf('reports')}`, { waitUntil: 'load' });
    await waitForText(other, 'Your role reads and downloads reports.');
    await waitForText(other, 'Download PDF');
    expect(await other.page.$('main ::-p-text(Generate again)')).toBeNull();
    await expectGoodPage(other);
    await other.close();
  });
});
