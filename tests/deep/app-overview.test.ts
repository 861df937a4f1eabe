import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator } from '../helpers/administrator';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { listExceedancesOf } from '../helpers/exceedances';
import { sendFile } from '../helpers/intake';
import { press, type, waitForText } from '../helpers/panel';
import { bringIn, freshEmail, goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, signInAs, startReader, waitForAddress, type Reader } from '../helpers/portal';
import { listThresholdsAs } from '../helpers/thresholds';

const at = (code: string, cells: AlbertaCells): AlbertaCells => ({
  ...{ 'Station number': code, 'Station name': `Bridge ${code}`, 'Sample number': `${code}-${cells['Sample date'] ?? ''}` },
  ...cells,
});

describe('a new customer in the application', () => {
  let app: App;
  let browser: Browser;
  let team: { team: string };
  let owner: Joined;
  let reader: Reader;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    ({ team, owner } = await startCustomer(app, await createAdministrator(app), {
      name: 'Première Rivière',
      provisioning: {
        sites: [{ code: 'north', name: 'North pit' }],
        thresholds: [{ quantity: 'naphthenic-acids', unit: 'mg/L', warningAbove: '0.5', criticalAbove: '5' }],
      },
    }));
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
  /** Every page of a team listens to its inbox, so the network is never idle. */
  const open = async (address: string, somebody = reader): Promise<void> => {
    await somebody.page.goto(`${app.url}${address}`, { waitUntil: 'load' });
    await somebody.page.waitForSelector('h1');
  };
  const cards = async (): Promise<string[]> => reader.page.$$eval('.station h3', (names) => names.map(({ innerText }) => innerText));

  it('is led through the first steps, which know by themselves what is done', async () => {
    await waitForText(reader, 'No stations yet');
    await waitForText(reader, '2 of 5 done');
    await expectGoodPage(reader);
    await reader.page.locator('::-p-text(Go on with the first steps)').click();
    await waitForText(reader, 'nobody is told of anything before you confirm them');
    await waitForText(reader, 'There are no results of the last year to try it on.');
    await expectGoodPage(reader);
    await press(reader, 'Confirm: Naphthenic acids');
    await waitForText(reader, 'The threshold is in force now.');
    await waitForText(reader, '1 threshold is in force.');
    expect((await listThresholdsAs(owner, team)).map(({ state }) => state)).toEqual(['in-force']);
    await reader.page.locator('::-p-text(Go on: What you are told)').click();
    await waitForAddress(reader, addressOf('first-steps?step=telling'));
    await waitForText(reader, 'also at night');
    await reader.page.locator('::-p-text(Go on: Colleagues)').click();
    await waitForText(reader, 'Send the invitation');
    await press(reader, 'Send the invitation');
    await waitForText(reader, 'Enter an e-mail address');
    const [email, other] = [freshEmail('colleague'), freshEmail('colleague')];
    await type(reader, 'E-mail addresses', email);
    await press(reader, 'Send the invitation');
    await waitForText(reader, `The invitation for ${email} is on its way.`);
    await waitForText(reader, 'Invited, not accepted yet');
    await type(reader, 'E-mail addresses', `${other}, nobody\n${email} ${owner.email}; "${freshEmail('third')}`);
    await press(reader, 'Send the invitation');
    await waitForText(reader, `The invitation for ${other} is on its way.`);
    await waitForText(reader, 'nobody is no e-mail address');
    await waitForText(reader, `${email} has been invited already`);
    await waitForText(reader, `${owner.email} is in the team already`);
    await expectGoodPage(reader);
    await type(reader, 'E-mail addresses', `${freshEmail('fourth')}, ${freshEmail('fifth')}`);
    await press(reader, 'Send the invitation');
    await waitForText(reader, '2 invitations are on their way.');
    await expectGoodPage(reader);
  });

  it('confirms its name, its language and its sites, and comes back to where it left', async () => {
    await open(addressOf('first-steps?step=profile'));
    await type(reader, 'Your name', 'Marie Roy');
    await press(reader, 'Save');
    await waitForText(reader, 'Your name and language are saved.');
    await reader.page.waitForSelector('header ::-p-text(Marie Roy)');
    await reader.page.locator('::-p-text(Go on: Your sites)').click();
    await waitForText(reader, 'North pit');
    await expectGoodPage(reader);
    await reader.page.locator('::-p-text(This looks right)').click();
    await waitForAddress(reader, addressOf('first-steps?step=thresholds'));
    await waitForText(reader, '1 threshold is in force.');
    await reader.page.locator('aside a[href$="/thresholds"], nav a[href$="/thresholds"]').click();
    await waitForText(reader, 'Set a threshold');
    await waitForText(reader, 'In force');
    expect(await reader.page.$('main [role=alert]')).toBeNull();
    await reader.page.goBack();
    await waitForText(reader, '1 threshold is in force.');
    expect(await reader.page.$('main [role=alert]')).toBeNull();
    await open(addressOf('first-steps'));
    await waitForText(reader, 'Invited, not accepted yet');
    await open(addressOf('first-steps?step=sites&lang=fr'));
    await waitForText(reader, 'Voici ce que Luminous a préparé pour vous.');
    await expectGoodPage(reader);
    await open(addressOf('overview?lang=en'));
  });

  it('sees whether anything is wrong, and where', async () => {
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       select luminous.new_document_id(), document_id, true, false from teams where slug = $1`,
      [team.team],
    );
    const today = new Date().toISOString().slice(0, 10);
    const lines = [
      at('LOW', { 'Parameter value': '0.3' }),
      at('HIGH', { 'Parameter value': '0.1', 'Sample date': '2015-05-30' }),
      at('HIGH', { 'Parameter value': '7', 'Sample date': today }),
      at('UNSEEN', { 'Parameter sign': '<', 'Parameter value': '9' }),
    ];
    await sendFile(app, albertaFile(...lines), { ...team, query: { mode: 'live' } }).expect(201);
    await eventually(async () => ((await listExceedancesOf(app, { id: '', slug: team.team })).length > 0 ? true : undefined));
    await open(addressOf('overview?lang=en'));
    await waitForText(reader, 'What needs attention first');
    await waitForText(reader, 'Threshold passed: naphthenic acids, 7 mg/L');
    await waitForText(reader, ', found today. Nobody has acknowledged it yet.');
    await waitForText(reader, '1 station cannot be compared with a threshold.');
    expect(await cards()).toEqual(['Bridge HIGH', 'Bridge UNSEEN', 'Bridge LOW']);
    for (const told of ['Beyond the critical limit', 'Critical limit: 5 mg/L', 'Warning limit: 0.5 mg/L', 'Within the limits']) {
      await waitForText(reader, told);
    }
    await waitForText(reader, 'The test could not see amounts as small as the limit.');
    expect(await reader.page.$eval('main', ({ innerText }) => innerText)).not.toContain('alert level');
    await waitForText(reader, 'Where the stations are');
    await waitForText(reader, 'Rivers and lakes are from Natural Earth.');
    await expectGoodPage(reader);
    await reader.page.locator('::-p-text(Only what needs attention)').click();
    await waitForAddress(reader, addressOf('overview?show=attention'));
    await waitForText(reader, '2 stations');
    expect(await cards()).toEqual(['Bridge HIGH', 'Bridge UNSEEN']);
    const linked = await reader.page.$eval('.station h3 a', (link) => link.getAttribute('href'));
    expect(linked).toMatch(/\/trends\?station=.*HIGH/);
    await open(addressOf('overview?site=nowhere&lang=en'));
    await waitForText(reader, 'No station matches.');
    await expectGoodPage(reader);
    await open(addressOf('overview?lang=fr'));
    await waitForText(reader, 'Ce qui demande votre attention');
    await waitForText(reader, 'Seuil dépassé\u00a0: acides naphténiques, 7 mg/L');
    await expectGoodPage(reader);
  });

  it('reads the settings of the team, and what happened lately; a viewer learns why not', async () => {
    await open(addressOf('settings?lang=en'));
    await waitForText(reader, 'Luminous keeps the name');
    await waitForText(reader, 'There is no logo yet.');
    await waitForText(reader, 'Marie Roy · Changed: Threshold');
    await expectGoodPage(reader);
    const viewer = await bringIn(app, owner, team, 'viewer');
    const other = await startReader(browser);
    await open('/app/sign-in?lang=en', other);
    await signInAs(other, { email: viewer.email, password: goodPassword });
    await waitForText(other, 'What needs attention first');
    expect(await other.page.$('#checklist')).toBeNull();
    await open(addressOf('settings'), other);
    await waitForText(other, 'Your role in this team does not include this page.');
    await expectGoodPage(other);
    await other.close();
  });

  it('says what is refused where it is asked, and asks again', async () => {
    await app.database.owner.query(`update teams set state = 'suspended' where slug = $1`, [team.team]);
    await open(addressOf('overview?lang=en'));
    await waitForText(reader, 'This team is suspended');
    await expectGoodPage(reader);
    await app.database.owner.query(`update teams set state = 'active' where slug = $1`, [team.team]);
  });
});
