import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { press, type, waitForText } from '../helpers/panel';
import { bringIn, goodPassword, startCustomer, type Joined } from '../helpers/people';
import { addSites, confirm, rowsIn, setDay, tick } from '../helpers/sharing-page';
import {
  expectGoodPage,
  openLink,
  signInAs,
  startReader,
  waitForAddress,
  waitForFocus,
  waitForOverview,
  type Reader,
} from '../helpers/portal';

const inTwoYears = `${String(new Date().getUTCFullYear() + 2)}-06-30`;
const inAYear = `${String(new Date().getUTCFullYear() + 1)}-06-30`;

interface Place {
  readonly team: { team: string };
  readonly owner: Joined;
  readonly reader: Reader;
}

describe('sharing in the portal', () => {
  let app: App;
  let browser: Browser;
  let admin: Administrator;
  let operator: Place;
  let regulator: Place;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    admin = await createAdministrator(app);
    operator = await startPlace('Première Rivière');
    regulator = await startPlace('Northern Regulator');
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const enterAs = async (email: string): Promise<Reader> => {
    const reader = await startReader(browser);
    await openLink(reader, `${app.url}/en/sign-in`);
    await signInAs(reader, { email, password: goodPassword });
    await waitForOverview(reader);
    return reader;
  };
  const startPlace = async (name: string): Promise<Place> => {
    const { team, owner } = await startCustomer(app, admin, { name });
    return { team, owner, reader: await enterAs(owner.email) };
  };
  const open = async ({ reader, team }: Pick<Place, 'reader' | 'team'>, locale = 'en'): Promise<void> =>
    openLink(reader, `${app.url}/${locale}/sharing?team=${team.team}`);
  const mayRead = async (): Promise<boolean> => (await regulator.owner.get('/sites', operator.team)).status === 200;

  it('says that nothing is shared yet, and why nothing can be without a site', async () => {
    for (const [locale, text] of [
      ['fr', 'Votre équipe ne laisse lire personne'],
      ['en', 'Your team lets nobody read'],
    ] as const) {
      await open(operator, locale);
      await waitForText(operator.reader, text);
      await waitForText(operator.reader, operator.team.team);
      await expectGoodPage(operator.reader);
    }
    const reason = await operator.reader.page.$eval('button.closed', (button) => {
      button.click();
      return document.querySelector(`#${button.getAttribute('aria-describedby') ?? ''}`)?.textContent;
    });
    expect(reason).toContain('Your team has no sites yet');
    expect(await operator.reader.page.$('form input')).toBeNull();
  });

  it('asks another team, which sees the words of the asker, narrows what is asked for and approves it', async () => {
    await addSites(app, operator.team.team, 'north', 'south');
    const { reader } = regulator;
    await open(regulator);
    await press(reader, 'Ask another team');
    await waitForFocus(reader, '[name=owner]');
    await press(reader, 'Ask another team');
    await waitForText(reader, 'Choose a day that is still to come.');
    await waitForFocus(reader, '[name=owner]');
    await expectGoodPage(reader);
    await type(reader, 'Short name of the other team', regulator.team.team);
    await type(reader, 'Sites', 'north, south, nowhere');
    await setDay(reader, 'fromDay', '2015-05-02');
    await setDay(reader, 'toDay', '2015-05-01');
    await setDay(reader, 'endsAt', '2020-01-01');
    await tick(reader, 'history');
    await type(reader, 'Why you ask', 'Compliance of the licence');
    await press(reader, 'Ask another team');
    await waitForText(reader, 'Enter the short name of another team');
    await waitForText(reader, 'Enter a day that is not before the first one');
    await waitForText(reader, 'Choose a day that is still to come.');
    await type(reader, 'Short name of the other team', operator.team.team);
    await setDay(reader, 'toDay', '2015-05-03');
    await setDay(reader, 'endsAt', inTwoYears);
    await press(reader, 'Ask another team');
    await waitForText(reader, `If there is a team “${operator.team.team}”, it has been asked.`);
    await waitForFocus(reader, '[role=status]');
    await waitForText(reader, 'Sampled from May 2, 2015 to May 3, 2015');
    await expectGoodPage(reader);

    await open(operator, 'fr');
    await waitForText(operator.reader, 'Compliance of the licence');
    await press(operator.reader, `Approuver: ${regulator.team.team}, north, south, nowhere`);
    await waitForText(operator.reader, 'nowhere (vous n’avez pas ce site)');
    await expectGoodPage(operator.reader);
    await open(operator);
    await press(operator.reader, `Approve: ${regulator.team.team}, north, south, nowhere`);
    await waitForFocus(operator.reader, '[name=siteCodes]');
    await tick(operator.reader, 'north');
    await tick(operator.reader, 'south');
    await press(operator.reader, 'Approve');
    await waitForText(operator.reader, 'Choose at least one site.');
    await tick(operator.reader, 'south');
    await tick(operator.reader, 'history');
    await setDay(operator.reader, 'fromDay', '');
    await setDay(operator.reader, 'endsAt', inAYear);
    await press(operator.reader, 'Approve');
    await waitForText(operator.reader, `“${regulator.team.team}” can read this from now on.`);
    await waitForText(operator.reader, 'Active');
    await waitForFocus(operator.reader, '[role=status]');
    await expectGoodPage(operator.reader);
    expect(await mayRead()).toBe(true);
    const { rows } = await app.database.owner.query(
      `select site_codes, kinds, from_day, to_day::text, ends_at from read_grants where approved_at is not null`,
    );
    expect(rows).toEqual([
      { site_codes: ['south'], kinds: ['data'], from_day: null, to_day: '2015-05-03', ends_at: new Date(`${inAYear}T23:59:59Z`) },
    ]);
  });

  it('ends what holds, from either side, by keyboard alone', async () => {
    const { reader } = regulator;
    await open(regulator);
    await waitForText(reader, 'Active');
    await press(reader, `See what they measure: ${operator.team.team}`, 'link');
    await waitForAddress(reader, `/app/teams/${operator.team.team}/overview`);
    await open(regulator);
    await waitForText(reader, 'Active');
    await reader.page.focus(`[aria-label="End: ${operator.team.team}, south"]`);
    await reader.page.keyboard.press('Enter');
    await waitForFocus(reader, 'dialog[open] button');
    await reader.page.keyboard.press('Escape');
    await waitForFocus(reader, `[aria-label="End: ${operator.team.team}, south"]`);
    expect(await mayRead()).toBe(true);
    await reader.page.keyboard.press('Enter');
    await waitForFocus(reader, 'dialog[open] button');
    await expectGoodPage(reader);
    await reader.page.keyboard.press('Enter');
    await waitForText(reader, `“${regulator.team.team}” does not read this of “${operator.team.team}” any more.`);
    await waitForFocus(reader, '[role=status]');
    expect(await mayRead()).toBe(false);
  });

  it('declines, and takes a request back', async () => {
    const ask = async () =>
      regulator.owner
        .post(
          '/read-grants/requests',
          { siteCodes: ['north'], kinds: ['data'], endsAt: `${inAYear}T00:00:00Z`, owner: operator.team.team },
          regulator.team,
        )
        .expect(201);
    await ask();
    await open(operator);
    await press(operator.reader, `Decline: ${regulator.team.team}, north`);
    await confirm(operator.reader, 'Decline');
    await waitForText(operator.reader, `You have declined what “${regulator.team.team}” asked for.`);
    await waitForText(operator.reader, 'Declined');
    expect((await rowsIn(operator.reader, 'given')).filter((row) => row.includes('until'))).toEqual([]);
    await ask();
    await open(regulator);
    await waitForText(regulator.reader, 'Declined');
    await press(regulator.reader, 'Ask another team');
    await type(regulator.reader, 'Short name of the other team', operator.team.team);
    await type(regulator.reader, 'Sites', 'north');
    await setDay(regulator.reader, 'endsAt', inAYear);
    await press(regulator.reader, 'Ask another team');
    await waitForText(regulator.reader, 'You have asked this team already');
    await waitForFocus(regulator.reader, '[role=alert]');
    await press(regulator.reader, `Take back: ${operator.team.team}, north`);
    await confirm(regulator.reader, 'Take back');
    await waitForText(regulator.reader, `What you asked “${operator.team.team}” for is taken back.`);
    expect(await rowsIn(operator.reader, 'received')).toEqual([]);
    await press(operator.reader, 'Overview', 'link');
    await waitForAddress(operator.reader, `/app/teams/${operator.team.team}/overview`);
  });

  it('gives without having been asked, and says what another did meanwhile', async () => {
    const { reader } = operator;
    await open(operator, 'fr');
    await press(reader, 'Laisser lire une autre équipe');
    await expectGoodPage(reader);
    await type(reader, 'Nom court de l’autre équipe', regulator.team.team);
    await tick(reader, 'north');
    await setDay(reader, 'endsAt', inAYear);
    await press(reader, 'Laisser lire une autre équipe');
    await waitForText(reader, `S’il existe une équipe «\u00a0${regulator.team.team}\u00a0»`);
    await waitForText(reader, 'Actif');
    await expectGoodPage(reader);
    expect(await mayRead()).toBe(true);
    const { body } = (await regulator.owner.get('/read-grants', regulator.team).expect(200)) as {
      body: { data: { received: { id: string }[] } };
    };
    await regulator.owner.post(`/read-grants/${body.data.received[0]?.id ?? ''}/revoke`, {}, regulator.team).expect(200);
    await press(reader, `Mettre fin: ${regulator.team.team}, north`);
    await confirm(reader, 'Mettre fin');
    await waitForText(reader, 'Ce n’est plus ouvert');
    await expectGoodPage(reader);
  });

  it('tells who lacks the right whom to ask, and does nothing', async () => {
    const viewer = await bringIn(app, operator.owner, operator.team, 'viewer');
    const reader = await enterAs(viewer.email);
    for (const [locale, text] of [
      ['fr', 'Adressez-vous à elles.'],
      ['en', 'Only owners and administrators'],
    ] as const) {
      await open({ reader, team: operator.team }, locale);
      await waitForText(reader, text);
      await expectGoodPage(reader);
    }
    const closed = await reader.page.$$eval('main [aria-disabled=true][aria-describedby=not-allowed]', (all) =>
      all.map((button) => {
        button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        return button.textContent;
      }),
    );
    expect(closed).toEqual(['Let another team read', 'Publish', 'Ask another team']);
    expect(await reader.page.$('form')).toBeNull();
    await reader.close();
  });

  it('says when the list cannot be read, and asks again', async () => {
    const reader = await enterAs(operator.owner.email);
    await reader.page.setRequestInterception(true);
    let isAway = true;
    reader.page.on('request', (request) => {
      void (isAway && request.url().includes('/api/read-grants') ? request.abort() : request.continue());
    });
    await open({ reader, team: operator.team });
    await waitForText(reader, 'There was no answer');
    reader.complaints.length = 0;
    await expectGoodPage(reader);
    isAway = false;
    await press(reader, 'Try again');
    await waitForText(reader, 'Declined');
    await waitForFocus(reader, 'h1');
    await reader.close();
  });
});
