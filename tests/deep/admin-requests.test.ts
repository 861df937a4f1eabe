import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AskForHistory, ListAuditorRequests } from '../../src/plugins/audit/contracts';
import { eventually } from '../helpers/app';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { newSigner, sealAll } from '../helpers/ledger';
import { choose, openPanel, press, type, waitForText, type Panel } from '../helpers/panel';
import { addSiteAs } from '../helpers/saves';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('auditors’ requests in the admin panel', () => {
  let panel: Panel;
  let owner: TestTeam;
  let asker: TestTeam;
  let site: string;
  beforeAll(async () => {
    panel = await openPanel();
    const { database } = panel.app;
    [owner, asker] = [await seedTeam(database), await seedTeam(database)];
    site = await addSiteAs(database, 'admin:1', owner);
    await sealAll(database, newSigner());
  });
  afterAll(async () => {
    await panel.stop();
  });

  const asStaff = (method: 'get' | 'post', address: string) =>
    panel.app.request()[method](`/api/auditor-requests${address}`).set('Authorization', `Bearer ${panel.app.staffToken}`);

  const askForSite = async (): Promise<string> => {
    const body = { owner: owner.slug, scope: { kind: 'related', type: 'sites', key: site }, message: 'Inspection of May' };
    const { body: asked } = (await asStaff('post', `?team=${asker.slug}`).send(body).expect(201)) as { body: unknown };
    return AskForHistory.responses[201].body.parse(asked).data.id;
  };

  const untilMade = async (id: string): Promise<void> => {
    await eventually(async () => {
      const { body } = (await asStaff('get', '?state=made').expect(200)) as { body: unknown };
      return ListAuditorRequests.responses[200].body.parse(body).data.some((request) => request.id === id) ? true : undefined;
    });
  };

  /** Whoever cannot see, or has a small screen, can use it too. */
  const expectGoodPage = async (): Promise<void> => {
    const { page } = panel.ada;
    for (const width of [widths.phone, widths.desk]) {
      await page.setViewport({ width, height: 900 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
  };
  const mainText = async (): Promise<string> =>
    panel.ada.page.evaluate(`document.querySelector('main')?.innerText ?? ''`) as Promise<string>;
  const focused = async (): Promise<string> =>
    panel.ada.page.evaluate(`document.activeElement instanceof HTMLElement ? document.activeElement.innerText : ''`) as Promise<string>;

  it('are reached from the audit, and there are none at first', async () => {
    const { ada } = panel;
    await ada.open('/luminous/audit');
    await press(ada, 'Auditor requests', 'link');
    await waitForText(ada, 'Nobody has asked for a history yet.');
    await expectGoodPage();
  });

  it('are approved for a team with a legal basis, leave a receipt, and are ended', async () => {
    const { ada } = panel;
    const id = await askForSite();
    await ada.open('/luminous/audit/requests');
    await waitForText(ada, `Site ${site} with all that hangs on it`);
    expect(await mainText()).toMatch(/Waiting for an answer/i);
    await expectGoodPage();
    await press(ada, `Site ${site} with all that hangs on it`, 'link');
    await waitForText(ada, 'Inspection of May');
    await expectGoodPage();
    await press(ada, 'Approve');
    await waitForText(ada, 'Name the legal basis.');
    await expectGoodPage();
    await type(ada, 'Legal basis', 'Environmental Protection Act, section 227');
    await choose(ada, 'What is given', 'One record');
    await type(ada, 'Key of the record', 'never-was');
    await press(ada, 'Approve');
    await waitForText(ada, 'There are no records in this scope');
    expect(await focused()).toContain('There are no records in this scope');
    await expectGoodPage();
    await type(ada, 'Key of the record', site);
    await press(ada, 'Approve');
    await waitForText(ada, `Approved for ${owner.slug}. The bundle is being made.`);
    expect(await focused()).toContain('Approved for');
    await untilMade(id);
    await ada.open(`/luminous/audit/requests/${id}`);
    await waitForText(ada, 'It has not been fetched.');
    const text = await mainText();
    expect(text).toMatch(/Ready to fetch/i);
    expect(text).toContain('Environmental Protection Act, section 227');
    expect(text).toMatch(/[0-9a-f]{64}/);
    for (const step of ['Asked', 'Narrowed', 'Approved', 'Bundle made', 'Viewed']) expect(text).toContain(step);
    await expectGoodPage();
    await press(ada, 'End');
    await ada.page.waitForSelector('[role=alertdialog]');
    await ada.page.locator('[role=alertdialog] button:last-of-type').click();
    await waitForText(ada, 'The request has ended.');
    await waitForText(ada, 'Withdrawn');
    await expectGoodPage();
  });

  it('are declined with a reason', async () => {
    const { ada } = panel;
    const id = await askForSite();
    await ada.open(`/luminous/audit/requests/${id}`);
    await waitForText(ada, 'Or decline');
    await press(ada, 'Decline');
    await waitForText(ada, 'Give the reason.');
    await type(ada, 'Reason', 'Ask for one record');
    await press(ada, 'Decline');
    await waitForText(ada, `Declined for ${owner.slug}.`);
    await waitForText(ada, 'Ask for one record');
    await ada.open('/luminous/audit/requests');
    await choose(ada, 'State', 'Declined');
    await ada.page.waitForFunction(`!/withdrawn/i.test(document.querySelector('main table')?.innerText ?? '')`);
    await choose(ada, 'State', 'Over');
    await waitForText(ada, 'No request stands so.');
    await expectGoodPage();
  });

  it('stand in the audit', async () => {
    const { ada } = panel;
    await ada.open('/luminous/audit?type=auditor_requests');
    await waitForText(ada, 'Declined: Auditor request');
    await expectGoodPage();
  });

  it('say what to do when there is none, or no answer', async () => {
    const { ada } = panel;
    await ada.open('/luminous/audit/requests/neverwas');
    await waitForText(ada, 'Try again');
    await expectGoodPage();
    await ada.page.setRequestInterception(true);
    const cut = (request: { url: () => string; abort: () => Promise<void>; continue: () => Promise<void> }) => {
      void (request.url().includes('/luminous/auditor-requests') ? request.abort() : request.continue());
    };
    ada.page.on('request', cut);
    await ada.open('/luminous/audit/requests');
    await waitForText(ada, 'Try again');
    await expectGoodPage();
    ada.page.off('request', cut);
    await ada.page.setRequestInterception(false);
    await press(ada, 'Try again');
    await waitForText(ada, `Site ${site} with all that hangs on it`);
  });

  it('speak French', async () => {
    const { ada } = panel;
    const id = await askForSite();
    await ada.page.evaluate(`localStorage.setItem('strapi-admin-language', 'fr')`);
    await ada.open(`/luminous/audit/requests/${id}`);
    await waitForText(ada, 'Ce qui a été demandé et décidé');
    await waitForText(ada, 'Fondement juridique');
    await expectGoodPage();
  });
});
