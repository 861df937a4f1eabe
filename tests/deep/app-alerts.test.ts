import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { contentsOf, createTeller } from '../helpers/inbox';
import { measure, untilExceedances, watch } from '../helpers/exceedances';
import { press, type, waitForFocus, waitForText } from '../helpers/panel';
import { bringIn, goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, openLink, signInAs, startReader, waitForAddress, waitForOverview, type Reader } from '../helpers/portal';
import type { TestTeam } from '../helpers/teams';
import { listThresholdsAs, setThreshold } from '../helpers/thresholds';

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

describe('exceedances and thresholds in the application', () => {
  let app: App;
  let browser: Browser;
  let team: TestTeam;
  let owner: Joined;
  let reader: Reader;
  let viewer: Reader;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    const customer = await startCustomer(app, await createAdministrator(app), { name: 'Première Rivière' });
    ({ owner } = customer);
    const { rows } = await app.database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1', [
      customer.team.team,
    ]);
    team = { id: rows[0]?.id ?? '', slug: customer.team.team };
    await app.database.owner.query(
      `insert into review_policies (document_id, team_id, releases_automatically, shows_preliminary)
       values (luminous.new_document_id(), $1, true, true)`,
      [team.id],
    );
    reader = await enterAs(owner);
    viewer = await enterAs(await bringIn(app, owner, customer.team, 'viewer'));
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const enterAs = async ({ email }: Joined): Promise<Reader> => {
    const entered = await startReader(browser);
    await openLink(entered, `${app.url}/app/sign-in`);
    await signInAs(entered, { email, password: goodPassword });
    await waitForOverview(entered);
    return entered;
  };
  const addressOf = (page: string): string => `/app/teams/${team.slug}/${page}`;
  const open = async (by: Reader, page: string): Promise<void> => openLink(by, `${app.url}${addressOf(page)}`);
  const pick = async (label: string, value: string): Promise<void> => {
    const id = await reader.page.$$eval(
      'label',
      (labels, wanted) => labels.find(({ textContent }) => textContent === wanted)?.htmlFor ?? '',
      label,
    );
    await reader.page.select(`select[id="${id}"]`, value);
  };
  const follow = async (text: string): Promise<void> => press(reader, text, 'link');
  /** Where the buttons stand to which what can be done belongs. */
  const placesOfDeeds = async (): Promise<unknown> =>
    reader.page.$$eval('#deeds ~ .deeds > button', (buttons) =>
      buttons.map((button) => [button.innerText, button.offsetLeft, button.offsetTop]),
    );
  const reasonOf = async ({ page }: Reader, label: string): Promise<string> =>
    page.$$eval(
      'button.closed',
      (buttons, wanted) => {
        const button = buttons.find(({ textContent }) => textContent === wanted);
        return document.querySelector(`[id="${button?.getAttribute('aria-describedby') ?? ''}"]`)?.textContent ?? 'not closed';
      },
      label,
    );

  it('says that there is nothing yet', async () => {
    await open(reader, 'thresholds?lang=fr');
    await waitForText(reader, 'Il n’y a pas encore de seuils.');
    await expectGoodPage(reader);
    await open(reader, 'exceedances?lang=fr');
    await waitForText(reader, 'Rien de critique ici.');
    await expectGoodPage(reader);
    await open(reader, 'exceedances?lang=en');
    await waitForText(reader, 'No warning here.');
  });

  it('shows what a threshold would have done before it is set, and says what is wrong with it', async () => {
    await measure(app, team, { 'Sample date': yesterday, 'Parameter value': '0.7' });
    await measure(app, team, {
      ...{ 'Sample date': yesterday, 'Parameter value': '9', 'Sample number': 'S-2' },
      ...{ 'Station number': 'T-2', 'Station name': 'At the ford' },
    });
    await open(reader, 'thresholds');
    await follow('Set a threshold');
    await waitForText(reader, 'What is watched');
    await press(reader, 'Set the threshold');
    await waitForText(reader, 'Choose a parameter.');
    await waitForText(reader, 'Enter a number such as 0.5, here or as the critical limit.');
    await expectGoodPage(reader);
    await reader.page.waitForSelector('select[name=quantity] option[value=naphthenic-acids]');
    await pick('Parameter', 'naphthenic-acids');
    await waitForText(reader, 'Usually mg/L.');
    await reader.page.waitForFunction(`document.querySelector('input[name=unit]').value === 'mg/L'`);
    await type(reader, 'Warning limit', '0,5');
    await type(reader, 'Critical limit', '5');
    await press(reader, 'See what it would have done');
    await waitForText(reader, '2 exceedances would have begun, 1 of them critical.');
    await waitForText(reader, 'At the ford');
    await expectGoodPage(reader);
    await type(reader, 'Critical limit', '50');
    await reader.page.waitForFunction(`!document.querySelector('main').innerText.includes('would have begun')`);
    await type(reader, 'Critical limit', '5');
    await press(reader, 'Set the threshold');
    await waitForText(reader, 'What it says');
    await waitForText(reader, 'above 0.5 mg/L');
    await expectGoodPage(reader);
    const [set] = await listThresholdsAs(owner, { team: team.slug });
    expect(set).toMatchObject({ state: 'in-force', rule: { warning: { at: '0.5' }, critical: { at: '5' }, scope: { kind: 'team' } } });
    await waitForAddress(reader, addressOf(`thresholds/${set?.id ?? ''}`));
  });

  it('opens what is rare where that is wrong, changes a threshold, and tells which one applies', async () => {
    await setThreshold(owner, { team: team.slug }, { scope: { kind: 'subject', code: 'T-2' }, warning: { at: '2' }, critical: null });
    await open(reader, 'thresholds');
    await waitForText(reader, 'Where a narrower one fits, it applies instead: Station At the ford.');
    await expectGoodPage(reader);
    await follow('Naphthenic acids: Station At the ford');
    await press(reader, 'Change');
    await waitForText(reader, 'Change it');
    await reader.page.locator('.more-fields summary').click();
    await type(reader, 'First day of the season', '13-40');
    await reader.page.locator('.more-fields summary').click();
    await press(reader, 'Save as a new version');
    await waitForText(reader, 'Enter a month and day such as 05-01');
    expect(await reader.page.evaluate(`document.activeElement.getAttribute('name')`)).toBe('season.from');
    await type(reader, 'First day of the season', '01-01');
    await type(reader, 'Last day of the season', '12-31');
    await press(reader, 'Save as a new version');
    await waitForText(reader, 'Version 2 is saved.');
    await waitForText(reader, 'from 01-01 to 12-31 of each year');
    await press(reader, 'End it');
    await waitForText(reader, 'nothing is deleted');
    await expectGoodPage(reader);
    await press(reader, 'End it');
    await waitForText(reader, 'The end of the threshold is set.');
    await waitForText(reader, 'It has ended.');
  });

  it('puts proposals in force, and tells whoever may not why', async () => {
    const proposal = await setThreshold(owner, { team: team.slug }, { quantity: 'naphthenic-acids', warning: { at: '0.6' } }, true);
    await open(viewer, 'thresholds');
    await waitForText(viewer, 'One threshold is a proposal');
    expect(await reasonOf(viewer, 'Set a threshold')).toContain('Your role may see thresholds');
    expect(await reasonOf(viewer, 'Confirm the proposal')).toContain('Your role may see thresholds');
    await expectGoodPage(viewer);
    await open(reader, `thresholds/${proposal.id}`);
    await waitForText(reader, 'This is a proposal.');
    await press(reader, 'Confirm');
    await reader.page.waitForSelector('dialog[open]');
    await reader.page.locator('dialog[open] .first').click();
    await waitForText(reader, 'Confirmed: in force from now on.');
    await open(reader, 'thresholds/new?from=guideline');
    await waitForText(reader, 'No guideline for water in Alberta');
    await expectGoodPage(reader);
  });

  it('lists what is worst first, narrowed by the address', async () => {
    await watch(app, team, { warning: { at: '0.4' } });
    await measure(app, team, { 'Sample date': yesterday, 'Sample time': '14:00:00', 'Sample number': 'S-3', 'Parameter value': '0.8' });
    await measure(app, team, {
      ...{ 'Sample date': yesterday, 'Sample time': '14:00:00', 'Sample number': 'S-4', 'Parameter value': '8' },
      ...{ 'Station number': 'T-3', 'Station name': 'At the mouth' },
    });
    await untilExceedances(app, team, (found) => found.some(({ level }) => level === 'critical') && found.length > 1);
    await open(reader, 'exceedances');
    await waitForText(reader, 'At the mouth');
    await waitForText(reader, '8 mg/L');
    const headings = await reader.page.$$eval('main h2', (all) => all.map(({ textContent }) => textContent));
    expect(headings).toEqual(['Critical', 'Warning']);
    await expectGoodPage(reader);
    await pick('Severity', 'critical');
    await waitForAddress(reader, addressOf('exceedances?level=critical'));
    await pick('Station', 'T-1');
    await waitForText(reader, 'Nothing critical here.');
    await open(reader, 'exceedances?station=T-3&level=critical');
    await waitForText(reader, 'At the mouth');
  });

  it('says all of one, and what becomes of it, to whom may know; a conflict is told', async () => {
    const all = await untilExceedances(app, team, ({ length }) => length > 0);
    const one = all.find(({ level }) => level === 'critical');
    await open(reader, `exceedances/${one?.id ?? ''}`);
    await waitForText(reader, 'Critical above 5 mg/L');
    await waitForText(reader, 'it began here');
    await waitForText(reader, 'Sampled on ');
    await waitForText(reader, 'Found on');
    expect(await reader.page.$eval('h1', ({ textContent }) => textContent)).toContain('At the mouth');
    expect(await reader.page.$(`a[href^="${addressOf('trends?station=T-3')}"]`)).not.toBeNull();
    await expectGoodPage(reader);
    await press(reader, 'Acknowledge');
    await reader.page.waitForSelector('[name=until]');
    await press(reader, 'Save the acknowledgement');
    await waitForFocus(reader, 'You have acknowledged it.');
    await waitForText(reader, 'with no end.');
    await waitForText(reader, 'Acknowledge again');
    const places = await placesOfDeeds();
    await press(reader, 'Explain');
    await reader.page.waitForFunction(`document.activeElement.name === 'text'`);
    expect(await placesOfDeeds()).toEqual(places);
    await press(reader, 'Cancel');
    await reader.page.waitForFunction(`document.activeElement.innerText === 'Explain'`);
    await press(reader, 'Comment');
    await press(reader, 'Add the comment');
    await waitForText(reader, 'Write a few words.');
    await type(reader, 'Comment', 'The pump stood still.');
    await press(reader, 'Add the comment');
    await waitForText(reader, 'The pump stood still.');
    await open(viewer, `exceedances/${one?.id ?? ''}?lang=fr`);
    await waitForText(viewer, 'The pump stood still.');
    expect(await reasonOf(viewer, 'Prendre en charge de nouveau')).toContain('Votre rôle');
    await expectGoodPage(viewer);
    await press(reader, 'Explain');
    await type(reader, 'Why the threshold is passed', 'A spill.');
    await owner.post(`/exceedances/${one?.id ?? ''}/resolve`, { text: 'Cleaned up.' }, { team: team.slug }).expect(200);
    await press(reader, 'Save the explanation');
    await waitForText(reader, 'Somebody else was first.');
    await waitForText(reader, 'Cleaned up.');
    expect(await reasonOf(reader, 'Explain')).toContain('It has ended.');
    await expectGoodPage(reader);
    const teller = createTeller(app.database, team);
    const about = all.map(({ id }) => ({ type: 'exceedances', key: id, link: `/exceedances/${id}` }));
    await teller.tell({ type: 'warning', eventKey: 'all', contents: contentsOf('warning', 'Everywhere', all.length), about });
    await teller.end();
    await open(reader, 'inbox');
    await reader.page.locator('[aria-label^=Open][aria-label*=Everywhere]').click();
    await waitForText(reader, 'latest value 8 mg/L: ended');
    const lines = await reader.page.$$eval('.lines > li', (items) => items.map(({ innerText }) => innerText));
    expect(lines.filter((line) => line.endsWith('ended') && line.includes('beyond'))).toEqual([]);
  });
});
