import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { mailsTo } from '../helpers/mail';
import { choose, chooseFile, fileWith, openPanel, press, type, waitForFocus, waitForText, type Panel } from '../helpers/panel';
import { freshEmail, joinByMail, visit } from '../helpers/people';

const slug = 'northern';

describe('people and keys of a customer in the admin panel', () => {
  let panel: Panel;
  beforeAll(async () => {
    panel = await openPanel();
  });
  afterAll(async () => {
    await panel.stop();
  });

  /** Whoever cannot see, or has a small screen, can use it too. */
  const expectGoodPage = async (): Promise<void> => {
    const { page } = panel.ada;
    for (const width of [widths.desk, widths.phone]) {
      await page.setViewport({ width, height: 900 });
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }
    await page.setViewport({ width: widths.desk, height: 900 });
  };
  const openCustomer = async (): Promise<void> => {
    await panel.ada.open(`/luminous/customers/of/${slug}`);
    await waitForText(panel.ada, 'API keys');
  };
  const confirm = async (name: string): Promise<void> => {
    await panel.ada.page.locator(`::-p-aria([role="alertdialog"]) ::-p-aria([name="${name}"])`).click();
  };
  /** Key by key, as the browser's own field of three parts wants it. */
  const pickDay = async (monthDayYear: string): Promise<void> => {
    await panel.ada.page.locator('input[type=date]').click({ offset: { x: 20, y: 16 } });
    await panel.ada.page.keyboard.type(monthDayYear);
  };
  const invite = async (email: string): Promise<void> => {
    await type(panel.ada, 'E-mail of the person', email);
    await press(panel.ada, 'Send invitation');
    await waitForText(panel.ada, email);
  };

  it('begin with nobody but the owner who was invited', async () => {
    const { ada } = panel;
    await ada.open('/luminous/customers/new');
    await type(ada, 'Name', 'Northern');
    await type(ada, 'E-mail of the first owner', 'owner@northern.example');
    await press(ada, 'Create customer');
    await waitForText(ada, 'Nobody is in this team yet.');
    await waitForText(ada, 'There are no keys yet.');
    await waitForText(ada, 'owner@northern.example');
    await expectGoodPage();
  });

  it('are invited by mail, once more when asked, and not at all when the invitation is revoked', async () => {
    const { ada } = panel;
    const email = freshEmail();
    await openCustomer();
    await press(ada, 'Send invitation');
    await waitForText(ada, 'Enter an e-mail address');
    await expectGoodPage();
    await invite(email);
    await press(ada, 'Send invitation');
    await type(ada, 'E-mail of the person', email);
    await press(ada, 'Send invitation');
    await waitForText(ada, 'This person has been invited already');
    await press(ada, `Resend to ${email}`);
    await waitForText(ada, 'Sent 2 times');
    expect(await mailsTo(email)).toHaveLength(2);

    await press(ada, `Revoke the invitation of ${email}`);
    await confirm('Cancel');
    await ada.page.waitForFunction(`document.activeElement?.getAttribute('aria-label') === 'Revoke the invitation of ${email}'`);
    await press(ada, `Revoke the invitation of ${email}`);
    await confirm('Revoke invitation');
    await waitForText(ada, `The invitation of ${email} is revoked.`);
    await ada.page.waitForFunction(`document.activeElement?.textContent.includes('is revoked')`);
    await ada.page.waitForSelector(`::-p-aria([name="Resend to ${email}"])`, { hidden: true });
    await expectGoodPage();
  });

  it('are invited many at a time, after a look at what becomes of each line', async () => {
    const { ada } = panel;
    const [one, two] = [freshEmail('one'), freshEmail('two')];
    const table = `email;role;accessEndsAt\n${one};viewer;\n${two};auditor;2031-01-31\n${one};viewer;\nowner@northern.example;owner;\nnobody;king;\n`;
    await openCustomer();
    await chooseFile(ada, await fileWith('people.csv', table), 'csv');
    await press(ada, 'Preview');
    await waitForText(ada, '2 people can be invited; 3 lines are left out.');
    for (const verdict of ['Can be invited', 'Stands further up already', 'Has been invited already', 'Needs a correction']) {
      await waitForText(ada, verdict);
    }
    await waitForFocus(panel.ada, '2 people can be invited');
    await expectGoodPage();
    await press(ada, 'Invite 2 people');
    await waitForText(ada, '2 people have been invited.');
    await ada.page.waitForSelector(`::-p-aria([name="Resend to ${two}"])`);
    await expectGoodPage();
    await joinByMail(panel.app, two);

    await type(ada, 'The table', 'name\nMarie');
    await press(ada, 'Preview');
    await waitForText(ada, 'This does not have the expected form');
  });

  it('get another role, are removed, and leave one owner', async () => {
    const { ada } = panel;
    const owner = await joinByMail(panel.app, 'owner@northern.example');
    const email = freshEmail();
    await openCustomer();
    await invite(email);
    const joined = await joinByMail(panel.app, email);
    await panel.app.database.owner.query(`update up_users set name = 'Marie Roy' where document_id = $1`, [joined.id]);
    await panel.app.database.owner.query(`update up_users set name = 'Olivia Owner' where document_id = $1`, [owner.id]);

    await openCustomer();
    await press(ada, 'Change role of Marie Roy');
    await choose(ada, 'Role', 'Auditor');
    await pickDay('01312031');
    await expectGoodPage();
    await confirm('Save role');
    await waitForText(ada, 'Marie Roy has another role now.');
    await waitForText(ada, 'Jan 31, 2031');
    await expectGoodPage();

    await press(ada, 'Remove Marie Roy');
    await confirm('Remove from the team');
    await waitForText(ada, 'Marie Roy is no longer in the team.');
    await joined.get('/results', { team: slug }).expect(404);

    await press(ada, 'Remove Olivia Owner');
    await confirm('Remove from the team');
    await waitForText(ada, 'A team has at least one owner');
    await ada.page.waitForFunction(`document.activeElement?.textContent.includes('A team has at least one owner')`);
    await expectGoodPage();
  });

  it('give programs keys that are shown once, replaced and revoked', async () => {
    const { ada, app } = panel;
    const shownKey = async (): Promise<string> => {
      await waitForText(ada, 'Copy the key “Nightly export” now');
      return ada.page.$eval('main [role=group] code', ({ innerText }) => innerText);
    };
    const statusWith = async (key: string): Promise<number> => {
      const { status } = await visit(app, { Authorization: `Bearer ${key}` }).get('/results', { team: slug });
      return status;
    };
    await openCustomer();
    await press(ada, 'Make key');
    await waitForText(ada, 'Tick at least one.');
    await expectGoodPage();
    await type(ada, 'Name of the key', 'Nightly export');
    await press(ada, 'Read results', 'checkbox');
    await press(ada, 'Make key');
    const first = await shownKey();
    expect(await statusWith(first)).toBe(200);
    await waitForFocus(panel.ada, 'It is shown this once');
    await expectGoodPage();
    await press(ada, 'I have kept it');
    await openCustomer();
    await waitForText(ada, 'Nightly export');
    expect(await ada.page.content()).not.toContain(first);

    await press(ada, 'Replace Nightly export');
    await choose(ada, 'The old key', 'Stops at once');
    await confirm('Replace key');
    const second = await shownKey();
    expect(second).not.toBe(first);
    expect([await statusWith(first), await statusWith(second)]).toEqual([401, 200]);
    await press(ada, 'I have kept it');

    await press(ada, 'Revoke Nightly export');
    await confirm('Revoke key');
    await waitForText(ada, 'The key “Nightly export” is revoked.');
    expect(await statusWith(second)).toBe(401);
    await expectGoodPage();
  });

  it('say each for itself when they cannot be read', async () => {
    const { ada } = panel;
    await ada.page.setRequestInterception(true);
    ada.page.on('request', (request) => {
      const isCut = /luminous\/(members|invitations|api-keys)/.test(request.url());
      void (isCut ? request.abort() : request.continue());
    });
    await ada.open(`/luminous/customers/of/${slug}`);
    await waitForText(ada, 'There was no answer');
    expect(await ada.page.$$('::-p-aria([name="Try again"][role="button"])')).toHaveLength(3);
    await expectGoodPage();
  });
});
