import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer';
import { ListNotifications, type Notification } from '../../src/plugins/notifications/contracts';
import { createAdministrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { launchBrowser } from '../helpers/browser';
import { contentsOf, createTeller, type Teller } from '../helpers/inbox';
import { press, waitForText } from '../helpers/panel';
import { goodPassword, startCustomer, type Joined } from '../helpers/people';
import { expectGoodPage, openLink, signInAs, startReader, waitForAddress, waitForFocus, type Reader } from '../helpers/portal';

describe('what people are told, in the portal', () => {
  let app: App;
  let browser: Browser;
  let team: { team: string };
  let owner: Joined;
  let teller: Teller;
  let reader: Reader;
  beforeAll(async () => {
    [app, browser] = [await startApp(), await launchBrowser()];
    ({ team, owner } = await startCustomer(app, await createAdministrator(app), { name: 'Première Rivière' }));
    const { rows } = await app.database.owner.query<{ id: string }>('select document_id as id from teams where slug = $1', [team.team]);
    teller = createTeller(app.database, { id: rows[0]?.id ?? '', slug: team.team });
    reader = await startReader(browser);
  });
  afterAll(async () => {
    await teller.end();
    await browser.close();
    await app.stop();
  });

  /** As mails have it. */
  const open = async (page: string, query: Readonly<Record<string, string>> = {}): Promise<void> =>
    openLink(reader, `${app.url}/${page}?${new URLSearchParams({ ...team, ...query }).toString()}`);
  const inboxAt = (query = ''): string => `/app/teams/${team.team}/inbox${query}`;
  const pick = async (label: string, value: string): Promise<void> => {
    const id = await reader.page.$$eval(
      'label',
      (labels, wanted) => labels.find(({ textContent }) => textContent === wanted)?.htmlFor ?? '',
      label,
    );
    await reader.page.select(`select[id="${id}"]`, value);
  };
  const isSaid = async (text: string): Promise<void> => {
    await reader.page.waitForFunction(
      (wanted: string) => Array.from(document.querySelectorAll('[role=status]')).some(({ textContent }) => textContent === wanted),
      {},
      text,
    );
  };
  const told = async (state = 'inbox'): Promise<Notification[]> => {
    const { body } = (await owner.get('/notifications', { ...team, state }).expect(200)) as { body: unknown };
    return ListNotifications.responses[200].body.parse(body).data;
  };
  const pressOn = async (name: string, title: string): Promise<void> => press(reader, `${name}: ${title}`);

  it('is asked for by whoever is signed in, and leads back there; it is empty at first', async () => {
    await open('en/inbox', { open: 'gone' });
    const to = inboxAt('?open=gone');
    await waitForAddress(reader, `/app/sign-in?${new URLSearchParams({ to }).toString()}`);
    await signInAs(reader, { email: owner.email, password: goodPassword });
    await waitForAddress(reader, to);
    await waitForText(reader, 'It does not stand here any more');
    await waitForText(reader, 'Nothing yet.');
    await expectGoodPage(reader);
  });

  it('shows on the badge, opens by its link, and is read then', async () => {
    // An inbox that is open would be looked at.
    await open('en/account');
    await teller.tell({ type: 'critical', eventKey: 'one', contents: contentsOf('critical', 'Site A') });
    await teller.tell({ type: 'new-results', eventKey: 'two', contents: contentsOf('new-results', 'Site B', 3) });
    const critical = (await told()).find(({ type }) => type === 'critical');
    await open('en/home');
    await reader.page.waitForSelector('.badge');
    expect(await reader.page.$eval('.badge', ({ textContent }) => textContent)).toBe('2 unread');
    await expectGoodPage(reader);

    await open('en/inbox', { open: critical?.id ?? '' });
    await waitForFocus(reader, 'h3');
    expect(await reader.page.evaluate('document.activeElement.textContent')).toBe(critical?.text.title);
    await waitForText(reader, '1 unread');
    await reader.page.waitForFunction(`document.querySelector('.badge') === null && document.title.startsWith('(1) Inbox')`);
    await expectGoodPage(reader);
    await eventually(
      async () => {
        const now = await told();
        const isRead = now.find(({ id }) => id === critical?.id)?.readAt !== null;
        return isRead && now.every(({ seenAt }) => seenAt !== null) ? true : undefined;
      },
      { what: 'that it is read and all is seen' },
    );
  });

  it('comes while the page is open, and is put away', async () => {
    const before = await told();
    await teller.tell({ type: 'warning', eventKey: 'three', contents: contentsOf('warning', 'Site C') });
    await waitForText(reader, '2 unread');
    const title = (await told()).find(({ id }) => !before.some((one) => one.id === id))?.text.title ?? '';
    await isSaid(`New: ${title}`);
    await pressOn('Mark as read', title);
    await waitForText(reader, '1 unread');
    await pressOn('Mark as unread', title);
    await waitForText(reader, '2 unread');
    await pressOn('Archive', title);
    await waitForText(reader, `In the archive now: ${title}`);
    await press(reader, 'Undo');
    await waitForFocus(reader, '.notice');
    await waitForText(reader, 'It is where it was.');
    await pressOn('Archive', title);
    await waitForText(reader, `In the archive now: ${title}`);
    await expectGoodPage(reader);
    await press(reader, 'Archive');
    await waitForAddress(reader, inboxAt('?state=archived'));
    await waitForText(reader, 'Back to the inbox');
    await press(reader, 'Unread');
    await waitForText(reader, 'Site B');
    await press(reader, 'All');
    await press(reader, 'Mark all as read');
    await waitForText(reader, 'All is read');
    expect((await told('archived')).map(({ text }) => text.title)).toEqual([title]);
    expect(await told('unread')).toEqual([]);
    await open('fr/inbox');
    await waitForText(reader, 'Tout est lu');
    await expectGoodPage(reader);
  });

  it('is told on every page of the team, on two of them by one line, and after having been away', async () => {
    const streams: string[] = [];
    const other = await reader.page.browserContext().newPage();
    for (const page of [reader.page, other]) {
      page.on('request', (request) => {
        if (request.url().includes('/notifications/stream')) streams.push(request.url());
      });
    }
    await openLink(reader, `${app.url}/app/teams/${team.team}/overview?lang=en`);
    await openLink({ ...reader, page: other }, `${app.url}/app/teams/${team.team}/people`);
    const about = [{ type: 'import', key: 'i1', link: '/results?import=i1' }];
    await teller.tell({ type: 'new-results', eventKey: 'four', contents: contentsOf('new-results', 'Site D'), about });
    for (const page of [reader.page, other]) await page.waitForFunction(`document.querySelector('.badge')?.textContent === '1 unread'`);
    await expectGoodPage(reader);
    expect(streams).toHaveLength(1);
    await reader.page.goto('about:blank');
    await teller.tell({ type: 'warning', eventKey: 'five', contents: contentsOf('warning', 'Site E') });
    await other.waitForFunction(`document.querySelector('.badge')?.textContent === '2 unread'`);
    expect(streams).toHaveLength(2);
    await other.setOfflineMode(true);
    await other.waitForSelector('.offline p');
    await teller.tell({ type: 'warning', eventKey: 'six', contents: contentsOf('warning', 'Site F') });
    await other.setOfflineMode(false);
    await other.waitForFunction(`document.querySelector('.badge')?.textContent === '3 unread'`);
    expect(new URL(streams.at(-1) ?? '').searchParams.get('after')).toMatch(/^\d+$/);
    await other.close();
  });

  it('is narrowed by the address, leads to what it speaks of, and is read then', async () => {
    await open('en/inbox');
    await waitForText(reader, 'Site F');
    await pick('What about', 'new-results');
    await waitForAddress(reader, inboxAt('?type=new-results'));
    await reader.page.waitForFunction(`!document.querySelector('main').innerText.includes('Site F')`);
    await expectGoodPage(reader);
    await pick('How much it matters', 'critical');
    await waitForText(reader, 'Nothing of this kind is here.');
    await expectGoodPage(reader);
    await press(reader, 'Show all', 'link');
    await waitForText(reader, 'Site F');
    await press(reader, 'See these results', 'link');
    await waitForAddress(reader, `/app/teams/${team.team}/results?import=i1`);
    await eventually(async () => ((await told('unread')).some(({ type }) => type === 'new-results') ? undefined : true));
  });

  it('leads to each exceedance that it counts, one below the other', async () => {
    const about = Array.from({ length: 10 }, (_, n) => ({ type: 'exceedances', key: `x${String(n)}`, link: `/exceedances/x${String(n)}` }));
    await teller.tell({ type: 'warning', eventKey: 'ten', contents: contentsOf('warning', 'Site G', 10), about });
    await open('en/inbox');
    await waitForText(reader, 'Site G');
    await pressOn('Open', (await told()).find(({ text }) => text.title.includes('Site G'))?.text.title ?? '');
    await waitForText(reader, 'See the exceedances');
    expect(new Set(await reader.page.$$eval('.lines > li', (lines) => lines.map(({ offsetLeft }) => offsetLeft))).size).toBe(1);
    expect(await reader.page.$$('.lines > li')).toHaveLength(10);
    await expectGoodPage(reader);
  });

  it('is chosen by type and way, and stays chosen', async () => {
    const box = '[aria-labelledby=told-person] input[name="chosen.channels.warning.email"]';
    const isTicked = async (): Promise<boolean> => (await reader.page.$(`${box}:checked`)) !== null;
    await open('en/notification-settings');
    await waitForText(reader, 'has not switched push on');
    await waitForText(reader, 'Critical alerts always stand in the inbox.');
    expect(await isTicked()).toBe(true);
    await reader.page.locator(box).click();
    await reader.page.select('[aria-labelledby=told-person] select[name=quiet]', 'own');
    await reader.page.waitForSelector('[name="chosen.quietHours.days"]');
    for (const day of await reader.page.$$('[name="chosen.quietHours.days"]')) await day.click();
    await press(reader, 'Save');
    await waitForText(reader, 'Choose at least one day');
    await expectGoodPage(reader);
    for (const day of await reader.page.$$('[name="chosen.quietHours.days"]')) await day.click();
    await press(reader, 'Save');
    await waitForText(reader, 'It is saved');
    await expectGoodPage(reader);
    await open('en/notification-settings');
    await waitForText(reader, '22:00 to 07:00');
    expect(await isTicked()).toBe(false);
    await open('fr/notification-settings');
    await waitForText(reader, 'Ce que l’équipe reçoit');
    await expectGoodPage(reader);
    const { body } = (await owner.get('/notifications/preferences', team).expect(200)) as { body: { data: { chosen: object } } };
    expect(body.data.chosen).toMatchObject({ channels: { warning: { email: false } }, quietHours: { from: '22:00', to: '07:00' } });
    await open('en/notification-settings');
    await waitForText(reader, '22:00 to 07:00');
    await press(reader, 'As the team has it');
    await waitForText(reader, 'What was chosen here is forgotten.');
    expect(await isTicked()).toBe(true);
    await press(reader, 'Undo');
    await waitForText(reader, 'What was chosen here counts again.');
    expect(await isTicked()).toBe(false);
  });
});
