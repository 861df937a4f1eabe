import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { press, type, waitForText } from '../helpers/panel';
import { goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, openLink, signInAs, startReader, waitForFocus, waitForOverview, type Reader } from '../helpers/portal';
import { addSites, confirm, rowsIn, setDay, tick } from '../helpers/sharing-page';

const inAYear = `${String(new Date().getUTCFullYear() + 1)}-06-30`;

interface Place {
  readonly team: { team: string };
  readonly owner: Joined;
  readonly reader: Reader;
}

describe('publishing in the portal', () => {
  let app: App;
  let browser: Browser;
  let admin: Administrator;
  let operator: Place;
  let community: Place;
  let regulator: Pick<Place, 'team' | 'owner'>;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    admin = await createAdministrator(app);
    operator = await startPlace('Première Rivière');
    community = await startPlace('Riverside');
    regulator = await startCustomer(app, admin, { name: 'Northern Regulator' });
    await addSites(app, operator.team.team, 'north', 'east', 'south', 'west');
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const startPlace = async (name: string): Promise<Place> => {
    const { team, owner } = await startCustomer(app, admin, { name });
    const reader = await startReader(browser);
    await openLink(reader, `${app.url}/en/sign-in`);
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForOverview(reader);
    return { team, owner, reader };
  };
  const open = async ({ reader, team }: Place, locale = 'en'): Promise<void> =>
    openLink(reader, `${app.url}/${locale}/sharing?team=${team.team}`);
  const shown = async (): Promise<number> => (await app.request().get('/api/sites').query(operator.team)).status;

  it('shows to everybody what it says before, as soon as a third team consents and for as long as it does', async () => {
    const { reader } = operator;
    await open(operator, 'fr');
    await press(reader, 'Rendre public');
    await waitForText(reader, 'Tout le monde verra, sans se connecter');
    await expectGoodPage(reader);
    await open(operator);
    await press(reader, 'Publish');
    await waitForFocus(reader, '[name=siteCodes]');
    await waitForText(reader, 'rounded to 0.1 degree');
    await waitForText(reader, 'Copies that somebody made until then cannot be taken back.');
    await type(reader, 'Needs the consent of (short name)', operator.team.team);
    await press(reader, 'Publish');
    await waitForText(reader, 'Choose at least one site.');
    await waitForText(reader, 'Enter the short name of a third team');
    await expectGoodPage(reader);
    await tick(reader, 'east');
    await setDay(reader, 'endsAt', inAYear);
    await type(reader, 'Needs the consent of (short name)', community.team.team);
    await press(reader, 'Publish');
    await waitForText(reader, `If there is a team “${community.team.team}”, it is asked for its consent.`);
    await waitForFocus(reader, '[role=status]');
    await waitForText(reader, 'Waits for consent');
    await expectGoodPage(reader);
    expect(await shown()).toBe(404);

    await open(community);
    await waitForText(community.reader, 'What needs your consent');
    await expectGoodPage(community.reader);
    await press(community.reader, `Consent: ${operator.team.team} → Everybody, east`);
    await waitForFocus(community.reader, 'dialog[open] button');
    await waitForText(community.reader, 'Everybody will see, without signing in');
    await expectGoodPage(community.reader);
    await confirm(community.reader, 'Consent');
    await waitForText(community.reader, `You have consented to what “${operator.team.team}” shares.`);
    expect(await shown()).toBe(200);
    await open(community, 'fr');
    await press(community.reader, `Retirer l’accord: ${operator.team.team} → Tout le monde, east`);
    await expectGoodPage(community.reader);
    await confirm(community.reader, 'Retirer l’accord');
    await waitForText(community.reader, 'Votre accord est retiré.');
    await waitForText(community.reader, 'Sans accord');
    expect(await shown()).toBe(404);
    await open(operator);
    await waitForText(reader, 'Without consent');
  });

  it('shows to everybody at once where nobody else is to be asked, and no longer when it is ended', async () => {
    const { reader } = operator;
    await open(operator);
    await press(reader, 'Publish');
    await tick(reader, 'south');
    await setDay(reader, 'endsAt', inAYear);
    await press(reader, 'Publish');
    await waitForText(reader, 'Everybody can see this from now on.');
    expect(await shown()).toBe(200);
    await press(reader, 'End: Everybody, south');
    await waitForText(reader, 'Copies that somebody made stay with them.');
    await confirm(reader, 'End');
    await waitForText(reader, 'This is not shown to everybody any more.');
    expect(await shown()).toBe(404);
  });

  it('asks for the consent of a third team in what is given and approved as well', async () => {
    const { reader } = operator;
    await regulator.owner
      .post(
        '/read-grants/requests',
        { ...{ siteCodes: ['north'], kinds: ['data'] }, endsAt: `${inAYear}T00:00:00Z`, owner: operator.team.team },
        regulator.team,
      )
      .expect(201);
    await open(operator);
    await press(reader, `Approve: ${regulator.team.team}, north`);
    await type(reader, 'Needs the consent of (short name)', regulator.team.team);
    await press(reader, 'Approve');
    await waitForText(reader, 'Enter the short name of a third team');
    await type(reader, 'Needs the consent of (short name)', 'riverside');
    await press(reader, 'Approve');
    await waitForText(reader, 'If there is a team “riverside”, it is asked for its consent.');
    await press(reader, 'Let another team read');
    await type(reader, 'Short name of the other team', 'public');
    await press(reader, 'Let another team read');
    await waitForText(reader, 'Enter the short name of another team');
    await type(reader, 'Short name of the other team', regulator.team.team);
    await tick(reader, 'west');
    await setDay(reader, 'endsAt', inAYear);
    await type(reader, 'Needs the consent of (short name)', 'riverside');
    await press(reader, 'Let another team read');
    await waitForText(reader, 'Needs the consent of “riverside”');
    await waitForText(reader, 'Sites: west');
    const rows = await rowsIn(reader, 'given');
    expect(rows.filter((row) => row.includes('Waits for consent'))).toHaveLength(2);
    expect((await regulator.owner.get('/sites', operator.team)).status).toBe(404);
  });
});
