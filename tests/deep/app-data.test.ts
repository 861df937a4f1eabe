import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { keepDownloads } from '../helpers/downloads';
import { launchBrowser, widths } from '../helpers/browser';
import { sendFile } from '../helpers/intake';
import { press, type, waitForText } from '../helpers/panel';
import { bringIn, goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, openLink, signInAs, startReader, waitForFocus, type Reader } from '../helpers/portal';
import { setThreshold } from '../helpers/thresholds';

const sampled = Array.from({ length: 24 }, (_, month) => ({
  'Sample date': `${String(2014 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-15`,
  'Sample number': `S-${String(month)}`,
  'Parameter sign': month % 6 === 0 ? '<' : '',
  'Parameter value': ((month % 7) / 10 + 0.1).toFixed(1),
}));
const elsewhere = { 'Station number': 'T-2', 'Station name': 'Below the dam', 'Sample number': 'E-1' };

describe('what was found, in the application', () => {
  let app: App;
  let browser: Browser;
  let admin: Administrator;
  let team: { team: string };
  let owner: Joined;
  let reader: Reader;
  let downloads: string;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin, { name: 'Northern Test' }));
    await sendFile(app, albertaFile(...sampled, elsewhere), { team: team.team }).expect(201);
    await showPreliminary(team.team);
    await setThreshold(owner, team);
    downloads = await mkdtemp(path.join(tmpdir(), 'luminous-test-download-'));
    reader = await enterAs(owner.email);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** Its people see what is not reviewed yet. */
  const showPreliminary = async (slug: string): Promise<void> => {
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       select luminous.new_document_id(), document_id, false, true from teams where slug = $1`,
      [slug],
    );
  };
  const enterAs = async (email: string): Promise<Reader> => {
    const somebody = await startReader(browser);
    await openLink(somebody, `${app.url}/app/sign-in?lang=en`);
    await signInAs(somebody, { email, password: goodPassword });
    await somebody.page.waitForSelector('.team-pages');
    await keepDownloads(somebody, downloads);
    return somebody;
  };
  const open = async (page: string, of = team.team): Promise<void> => openLink(reader, `${app.url}/app/teams/${of}/${page}`);
  const search = async (): Promise<string> => String(await reader.page.evaluate('decodeURIComponent(location.search)'));
  const downloaded = async (ending: string): Promise<Buffer> => {
    const name = await eventually(async () => Promise.resolve(readdirSync(downloads).find((one) => one.endsWith(ending))), {
      what: ending,
    });
    return readFile(path.join(downloads, name));
  };

  describe('over time', () => {
    it('is a picture with its limits, and the same in words and numbers', async () => {
      await open('trends?station=T-1');
      await waitForText(reader, '24 results, from January 15, 2014');
      const picture = await reader.page.$eval('.chart svg', ({ textContent }) => textContent);
      expect(picture).toContain('Warning limit: 0.5 mg/L');
      expect(picture).toContain('Critical limit: 5 mg/L');
      await waitForText(reader, 'Newest at At the bridge, ');
      const [x = 0, y = 0] = await reader.page.$eval('.chart svg path[marker-mid]', (marks) =>
        (/[\d.]+ [\d.]+$/.exec(marks.getAttribute('d') ?? '')?.[0] ?? '').split(' ').map(Number),
      );
      const picturePlace = await (await reader.page.$('.zoom-layer'))?.boundingBox();
      await reader.page.mouse.move((picturePlace?.x ?? 0) + x, (picturePlace?.y ?? 0) + y);
      await reader.page.waitForSelector('.point-note ::-p-text(mg/L)');
      await press(reader, 'The numbers as a table', 'DisclosureTriangle');
      await waitForText(reader, 'Not found (below 0.7)');
      await expectGoodPage(reader);
    });

    it('is zoomed by keyboard and by drawing, in the address', async () => {
      await open('trends?station=T-1');
      await waitForText(reader, '24 results');
      await reader.page.focus('[role=group] button');
      await reader.page.keyboard.press('Enter');
      await waitForText(reader, 'Shown: July 9, 2014 to June 23, 2015.');
      expect(await search()).toContain('from=2014-07-09&to=2015-06-23');
      const box = await (await reader.page.$('.zoom-layer'))?.boundingBox();
      if (!box) throw new Error('There is no chart.');
      await reader.page.mouse.move(box.x + box.width / 2, box.y + 100);
      await reader.page.mouse.down();
      await reader.page.mouse.move(box.x + box.width * 0.75, box.y + 110, { steps: 3 });
      await reader.page.mouse.up();
      await reader.page.waitForFunction(`!location.search.includes('2014-07-09')`);
      const range = /from=(\S{10})&to=(\S{10})/.exec(await search());
      expect(range?.[1]?.slice(0, 4)).toBe('2014');
      expect(range?.[2]?.slice(0, 4)).toBe('2015');
      await press(reader, 'Whole time');
      await waitForText(reader, '24 results');
    });

    it('compares stations, and can be taken along as picture, drawing and numbers', async () => {
      await open('trends?station=T-1');
      await waitForText(reader, '24 results');
      await reader.page.select('.chosen-stations select', 'T-2');
      await waitForText(reader, '25 results');
      expect(await search()).toContain('station=["T-1","T-2"]');
      expect(await reader.page.$eval('.chart svg', ({ textContent }) => textContent)).toContain('Below the dam · Method 3566');
      await expectGoodPage(reader);
      await press(reader, 'Picture (PNG)');
      expect((await downloaded('.png')).subarray(1, 4).toString()).toBe('PNG');
      await press(reader, 'Drawing (SVG)');
      expect((await downloaded('.svg')).toString()).toContain('<svg width=');
      await press(reader, 'Numbers (CSV): At the bridge');
      expect((await downloaded('.csv')).toString().trim().split('\n')).toHaveLength(25);
    });

    it('says kindly that nothing was found, in French too', async () => {
      await open('trends?station=T-1&from=1990-01-01&to=1991-01-01&lang=fr');
      await waitForText(reader, 'Rien n’a été trouvé ici pour ce choix.');
      await expectGoodPage(reader);
      await open('trends?station=gone&lang=en');
      await reader.page.waitForSelector('[role=alert]');
      await expectGoodPage(reader);
    });

    it('fits the smallest screen', async () => {
      await reader.page.setViewport({ width: widths.smallest, height: 800 });
      await open('trends?station=T-1');
      await waitForText(reader, '24 results');
      expect(await reader.page.evaluate('document.documentElement.scrollWidth')).toBe(widths.smallest);
      await reader.page.setViewport({ width: widths.desk, height: 900 });
    });
  });

  describe('as a list', () => {
    it('is filtered in the address, goes by keys, and says which row of how many', async () => {
      await open('results');
      await waitForText(reader, '25 results.');
      expect(await reader.page.$eval('.results table', (table) => table.getAttribute('aria-rowcount'))).toBe('26');
      await waitForText(reader, 'Not found (below 0.7\u00a0mg/L)');
      await expectGoodPage(reader);
      await reader.page.focus('[data-row="0"]');
      await reader.page.keyboard.press('End');
      await waitForFocus(reader, '[data-row="24"]');
      await reader.page.keyboard.press('ArrowUp');
      await waitForFocus(reader, '[data-row="23"]');
      await reader.page.keyboard.press('Home');
      await waitForFocus(reader, '[data-row="0"]');
      await reader.page.select('.choices select', 'T-2');
      await waitForText(reader, 'One result.');
      expect(await search()).toBe('?station=T-2');
      await open('results?from=1990-01-01&to=1990-12-31');
      await waitForText(reader, 'No result passes these filters.');
      await expectGoodPage(reader);
      await press(reader, 'Clear all filters');
      await waitForText(reader, '25 results.');
      // As it is typed: nobody has to leave the field first.
      await reader.page.focus('.choices input[type=date]');
      await reader.page.keyboard.type('01012090');
      await waitForText(reader, 'No result passes these filters.');
      expect(await search()).toBe('?from=2090-01-01');
      expect(await reader.page.evaluate('document.activeElement.type')).toBe('date');
      await press(reader, 'Clear all filters');
      await waitForText(reader, '25 results.');
    });

    it('says what is wrong in a frame of its own where nothing answers at all', async () => {
      const lost = await enterAs(owner.email);
      await lost.page.setRequestInterception(true);
      lost.page.on('request', (request) => {
        const isApi = request.url().includes('/api/');
        void (isApi ? request.respond({ status: 503, contentType: 'text/plain', body: 'gone' }) : request.continue());
      });
      await lost.page.goto(`${app.url}/app/teams/${team.team}/results?lang=fr`, { waitUntil: 'load' });
      await waitForText(lost, 'Cette page ne peut pas être affichée pour le moment');
      expect(await lost.page.$('header .brand')).not.toBeNull();
      // The browser names each answer that failed, which is what is tried here.
      lost.complaints.length = 0;
      await expectGoodPage(lost);
      await lost.close();
    });

    it('is nothing to be filtered at first, and loads more as it is scrolled', async () => {
      const many = Array.from({ length: 150 }, (_, place) => ({ ...elsewhere, 'Sample number': `M-${String(place)}` }));
      const { customer, team: other, owner: somebody } = await startCustomer(app, admin, { name: 'Southern Test' });
      const southern = await enterAs(somebody.email);
      for (const [page, nothing] of [
        ['samples', 'No samples yet.'],
        ['results', 'There are no released results yet.'],
      ] as const) {
        await openLink(southern, `${app.url}/app/teams/${other.team}/${page}`);
        await waitForText(southern, nothing);
        expect(await southern.page.$$('main select')).toEqual([]);
        await expectGoodPage(southern);
      }
      await sendFile(app, albertaFile(...many), { team: other.team }).expect(201);
      await showPreliminary(customer.slug);
      await openLink(southern, `${app.url}/app/teams/${other.team}/results`);
      await waitForText(southern, 'The newest 100 results');
      expect(await southern.page.$$('.results tbody tr')).not.toHaveLength(100);
      await southern.page.focus('[data-row="0"]');
      await southern.page.keyboard.press('End');
      await waitForText(southern, '150 results.');
      await southern.close();
    });

    it('is taken along in each format, or says why not', async () => {
      await open('results?station=T-2');
      await waitForText(reader, 'One result.');
      await press(reader, 'Excel (XLSX)');
      expect((await downloaded('.xlsx')).subarray(0, 2).toString()).toBe('PK');
      await press(reader, 'Map data (GeoJSON)');
      expect((await downloaded('.geojson')).toString()).toContain('Below the dam');
      await press(reader, 'DataStream (DS-WQX)');
      await waitForText(reader, 'Some results cannot be told in this format');
      await expectGoodPage(reader);
      await press(reader, 'Leave out what cannot be told');
      await reader.page.waitForFunction(`!document.querySelector('[role=alert]')`);
    });

    it('is kept as a view, found again by it, and comes back when it was removed', async () => {
      await open('results?station=T-2&qualityControl=false');
      await waitForText(reader, 'None yet. Choose filters');
      await type(reader, 'Name of the view', ' ');
      await press(reader, 'Save these filters');
      await waitForText(reader, 'Give a name of at most 80 letters.');
      await type(reader, 'Name of the view', 'Below the dam only');
      await press(reader, 'Save these filters');
      await reader.page.waitForSelector('.view-row');
      await open('results');
      await press(reader, 'Below the dam only', 'link');
      await waitForText(reader, 'One result.');
      expect(await search()).toContain('station=T-2');
      await press(reader, 'Remove the view: Below the dam only');
      await waitForText(reader, 'Removed: Below the dam only');
      await expectGoodPage(reader);
      await press(reader, 'Undo');
      await reader.page.waitForSelector('.view-row');
    });
  });

  describe('one by one', () => {
    it('tells what belongs to it, its versions, and what people say', async () => {
      await sendFile(app, albertaFile({ ...elsewhere, 'Parameter value': '0.31' }), {
        team: team.team,
        query: { reason: 'Dilution had been forgotten' },
      }).expect(201);
      await open('results?station=T-2');
      await waitForText(reader, 'One result.');
      await reader.page.locator('[data-row="0"]').click();
      await waitForText(reader, 'Amount: 0.29\u00a0mg/L became 0.31\u00a0mg/L.');
      await waitForText(reader, 'Within the limits that hold here now.');
      await waitForText(reader, 'Routine sample');
      await waitForText(reader, 'Why: Dilution had been forgotten');
      await waitForText(reader, 'Nobody has said anything about this result.');
      await press(reader, 'Add the comment');
      await waitForText(reader, 'Write something');
      await type(reader, 'Your comment', 'Ice on the river.');
      await press(reader, 'Add the comment');
      await reader.page.waitForSelector('.said');
      await expectGoodPage(reader);
      await press(reader, 'Take back: Ice on the river.');
      await waitForText(reader, 'Test Person took back a comment');
      await press(reader, 'See it over time', 'link');
      await waitForText(reader, 'Below the dam');
      await open('results/nothing');
      await waitForText(reader, 'There is nothing here');
      await expectGoodPage(reader);
    });

    it('says to whom it is closed why', async () => {
      const viewer = await enterAs((await bringIn(app, owner, team, 'viewer')).email);
      await openLink(viewer, `${app.url}/app/teams/${team.team}/results?station=T-2&lang=fr`);
      await waitForText(viewer, 'Un résultat.');
      await viewer.page.locator('[data-row="0"]').click();
      await waitForText(viewer, 'Votre rôle ne le permet pas.');
      await expectGoodPage(viewer);
      await viewer.close();
    });
  });
});
