import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { keepDownloads } from '../helpers/downloads';
import { addEntries, ago, wholeChain } from '../helpers/custody';
import { sendFile } from '../helpers/intake';
import { newSigner, openWriter, sealAll } from '../helpers/ledger';
import { press, waitForText, waitUntilLoaded } from '../helpers/panel';
import { goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, openLink, signInAs, startReader, waitForAddress, type Reader } from '../helpers/portal';

describe('history, proof and custody in the application', () => {
  let app: App;
  let browser: Browser;
  let team: { team: string };
  let owner: Joined;
  let reader: Reader;
  let admin: Administrator;
  let station: string;
  const signer = newSigner();
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    admin = await createAdministrator(app);
    ({ team, owner } = await startCustomer(app, admin, { name: 'Première Rivière' }));
    const lines = ['whole', 'left out', 'bare'].map((sample) => ({ 'Sample number': sample, 'Station number': 'N-1' }));
    await sendFile(app, albertaFile(...lines), team).expect(201);
    await addEntries(app, team.team, 'whole', wholeChain);
    const [first] = wholeChain;
    if (first !== undefined) await addEntries(app, team.team, 'left out', [first]);
    await addEntries(app, team.team, 'left out', [{ stage: 'lab-receipt', action: 'gap', gapReason: 'The form was lost', from: null }]);
    const { rows } = await app.database.owner.query<{ id: string }>(`select document_id as id from stations where code = 'N-1'`);
    station = rows[0]?.id ?? '';
    reader = await startReader(browser);
    await openLink(reader, `${app.url}/app/sign-in?lang=en`);
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForAddress(reader, `/app/teams/${team.team}/overview`);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const open = async (page: string, search = '', somebody = reader): Promise<void> =>
    openLink(somebody, `${app.url}/app/teams/${team.team}/${page}?lang=en${search}`);
  const addressOf = async (): Promise<string> => reader.page.evaluate('location.search') as Promise<string>;
  const choose = async (label: string, value: string): Promise<void> => {
    const field = await reader.page.waitForSelector(`::-p-aria([name="${label}"])`);
    await field?.select(value);
  };

  it('tells who changed what, narrowed by what stands in the address', async () => {
    await open('history');
    await waitForText(reader, 'changes in one save');
    await expectGoodPage(reader);
    await choose('Kind of record', 'stations');
    await waitForText(reader, 'Created: Station');
    expect(await addressOf()).toContain('type=stations');
    await press(reader, `Show what changed: ${station}`);
    await waitForText(reader, 'Kept private is_sensitive');
    await waitForText(reader, 'N-1');
    await expectGoodPage(reader);
    await open('history', '&type=exceedances');
    await waitForText(reader, 'Nothing fits this.');
    await expectGoodPage(reader);
    await openLink(reader, `${app.url}/app/teams/${team.team}/history?lang=fr`);
    await waitForText(reader, 'Enregistrements, du plus récent au plus ancien');
    await expectGoodPage(reader);
  });

  it('tells a change past the application apart, and shows it between versions', async () => {
    const writer = await openWriter(app.database, 'psql:operator');
    await writer.query(`update stations set name = 'Old bridge' where document_id = $1`, [station]);
    await writer.end();
    await open(`records/stations/${station}`);
    await waitForText(reader, 'Directly in the database');
    await waitForText(reader, 'Compare two versions');
    expect(await reader.page.$eval('[aria-labelledby=compare] table', ({ innerText }) => innerText)).toContain('Old bridge');
    await expectGoodPage(reader);
    await press(reader, 'As it is now');
    await waitForText(reader, 'and still holds');
    expect(await addressOf()).toContain('at=');
    await expectGoodPage(reader);
    await open('records/stations/nothing');
    await waitForText(reader, 'There is nothing here');
  });

  it('says that an entry waits for its seal, and verifies it in the browser once it has one', async () => {
    await open(`records/stations/${station}`);
    await waitForText(reader, 'It is sealed within seconds.');
    await sealAll(app.database, signer);
    await press(reader, 'Verify in this browser');
    await waitForText(reader, 'Verified in this browser');
    await waitForText(reader, 'its hash leads to the root of the checkpoint');
    await waitForText(reader, 'signed with a key of the log');
    await expectGoodPage(reader);
  });

  it('says so when what the server gives does not hold', async () => {
    await open(`records/stations/${station}`);
    await waitForText(reader, 'Verify in this browser');
    const { page } = reader;
    await page.setRequestInterception(true);
    const bend = (request: Parameters<Parameters<typeof page.on<'request'>>[1]>[0]): void => {
      if (!request.url().includes('/proof')) {
        void request.continue();
        return;
      }
      void owner.get(new URL(request.url()).pathname.replace('/api', ''), team).then(({ body }) => {
        const { data } = body as { data: { proof: string[] } };
        data.proof.reverse();
        void request.respond({ status: 200, contentType: 'application/json', body: JSON.stringify({ data }) });
      });
    };
    page.on('request', bend);
    await press(reader, 'Verify in this browser');
    await waitForText(reader, 'This does not hold');
    await waitForText(reader, 'its hash leads to another root');
    expect(reader.complaints).toEqual([]);
    page.off('request', bend);
    await page.setRequestInterception(false);
  });

  it('gives files along, and tells where they are', async () => {
    const folder = await keepDownloads(reader);
    await open('history', '&type=stations');
    await press(reader, 'Download CSV');
    await waitForText(reader, 'is in your downloads.');
    await open(`records/stations/${station}`);
    await press(reader, 'Download the bundle (.zip)');
    await waitForText(reader, 'is in your downloads.');
    const names = await eventually(
      async () => {
        const found = await readdir(folder);
        return found.length === 2 && !found.some((name) => name.endsWith('.crdownload')) ? found : undefined;
      },
      { what: 'the files' },
    );
    const texts = await Promise.all(names.map(async (name) => (await readFile(path.join(folder, name))).toString('latin1')));
    expect(texts.some((text) => text.startsWith('PK'))).toBe(true);
    expect(texts.some((text) => text.includes(station))).toBe(true);
    const bundle = names.find((name) => name.endsWith('.zip')) ?? '';
    expect(bundle).toMatch(/^glassbox-/);
    await press(reader, 'How to verify it offline', 'DisclosureTriangle');
    await waitForText(reader, `unzip ${bundle} -d bundle`);
    await waitForText(reader, `node verify.mjs ../${bundle} --key "`);
  });

  it('lists samples with gaps first, and draws a chain with its gap', async () => {
    await open('samples');
    await waitForText(reader, 'bare');
    await waitUntilLoaded(reader);
    const headings = await reader.page.$$eval('main h2', (all) => all.map(({ innerText }) => innerText.trim()));
    expect(headings).toEqual(['Gap', 'Nothing recorded', 'Whole']);
    await expectGoodPage(reader);
    await choose('State of the chain', 'gap');
    await press(reader, 'left out', 'link');
    await waitForText(reader, 'The form was lost');
    expect(await reader.page.$eval('.chain-node.gap', ({ textContent }) => textContent)).toContain('Gap');
    await expectGoodPage(reader);
    await open('samples/whole');
    await waitForText(reader, 'SCAN-7');
    const paper = await reader.page.pdf({ preferCSSPageSize: true });
    expect(
      Buffer.from(paper)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g),
    ).toHaveLength(1);
    await press(reader, 'History and proof of this sample', 'link');
    await waitForText(reader, 'Belonging together');
  });

  it('opens what another team granted, and says that it sees who looks', async () => {
    const guest = await startCustomer(app, admin, { kind: 'regulator' });
    await app.database.owner.query(
      `insert into sites (document_id, team_id, code, name) select luminous.new_document_id(), document_id, 'north', 'North' from teams where slug = $1`,
      [team.team],
    );
    await app.database.owner.query(
      `update stations set site_id = (select document_id from sites where code = 'north') where document_id = $1`,
      [station],
    );
    const endsAt = ago(-100_000);
    const grant = { grantee: guest.team.team, siteCodes: ['north'], kinds: ['data', 'history', 'custody'], endsAt };
    await owner.post('/read-grants', grant, team).expect(201);
    const other = await startReader(browser);
    await openLink(other, `${app.url}/app/sign-in?lang=en`);
    await signInAs(other, { email: guest.owner.email, password: goodPassword });
    await waitForAddress(other, `/app/teams/${guest.team.team}/overview`);
    await open('samples', '', other);
    await waitForText(other, 'as a guest.');
    await waitForText(other, 'left out');
    await expectGoodPage(other);
    await open(`records/stations/${station}`, '', other);
    await waitForText(other, 'The bundle is given by the team that the record belongs to.');
    await expectGoodPage(other);
    await other.close();
  });
});
