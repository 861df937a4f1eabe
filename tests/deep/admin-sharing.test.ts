import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import {
  choose,
  chooseFile,
  fileWith,
  openPanel,
  press,
  type,
  waitForFocus,
  waitForText,
  waitUntilLoaded,
  type Panel,
} from '../helpers/panel';
import { onePixelPng, webpHead } from '../helpers/pictures';

const slug = 'northern';

describe('the logo, the sites and the sharing of a customer in the admin panel', () => {
  let panel: Panel;
  let picture: string;
  beforeAll(async () => {
    panel = await openPanel();
    picture = await fileWith('Emblème.png', onePixelPng);
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
    await waitForText(panel.ada, 'Add a site');
    await waitUntilLoaded(panel.ada);
  };
  const createCustomer = async (name: string): Promise<void> => {
    await type(panel.ada, 'Name', name);
    await type(panel.ada, 'E-mail of the first owner', 'owner@sharing.example');
    await press(panel.ada, 'Create customer');
    await waitForText(panel.ada, 'Onboarding checklist');
  };
  const confirm = async (name: string): Promise<void> => {
    await panel.ada.page.locator(`::-p-aria([role="alertdialog"]) ::-p-aria([name="${name}"])`).click();
  };
  const readInDialog = async (text: string): Promise<void> => {
    await panel.ada.page.locator(`::-p-aria([role="alertdialog"]) ::-p-text(${text})`).wait();
  };
  /** The field suggests names, which makes a combobox of it. */
  const nameTeam = async (team: string): Promise<void> => {
    await panel.ada.page.locator('::-p-aria([name="Team that may read"][role="combobox"])').fill(team);
  };
  /** Whether the browser could show what it was given. */
  const waitForPicture = async (name: string): Promise<void> => {
    await panel.ada.page.waitForFunction(
      (alt: string) => {
        const image = document.querySelector<HTMLImageElement>(`img[alt="${alt}"]`);
        return image !== null && image.complete && image.naturalWidth > 0;
      },
      {},
      `Logo of ${name}`,
    );
  };

  it('begins with the logo that was chosen with the customer', async () => {
    const { ada } = panel;
    await ada.open('/luminous/customers/new');
    await createCustomer('Riverside');
    await ada.open('/luminous/customers/new');
    await chooseFile(ada, await fileWith('logo.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await waitForText(ada, 'This is not a PNG, JPEG or WebP picture');
    await chooseFile(ada, picture);
    await waitForText(ada, 'Do without this picture');
    await expectGoodPage();
    await createCustomer('Northern');
    await waitForPicture('Northern');
    await expectGoodPage();
  });

  it('has its logo replaced and removed, and is told what cannot be one', async () => {
    const { ada } = panel;
    await openCustomer();
    await chooseFile(ada, await fileWith('large.png', Buffer.concat([onePixelPng, Buffer.alloc(512_000)])), 'image/png');
    await waitForText(ada, 'The logo is too large');
    await waitForFocus(panel.ada, 'Choose a picture of up to 512 kB.');
    await chooseFile(ada, await fileWith('other.webp', webpHead), 'image/png');
    await waitForText(ada, 'The logo is saved.');
    // It begins like a picture and is none: the browser cannot show it, and the page says so.
    await waitForText(ada, 'The picture cannot be shown just now.');
    await waitForText(ada, 'other.webp');
    await expectGoodPage();
    await press(ada, 'Remove logo');
    await confirm('Cancel');
    await waitForFocus(panel.ada, 'Remove logo');
    await press(ada, 'Remove logo');
    await confirm('Remove logo');
    await waitForText(ada, 'There is no logo yet.');
    await waitForFocus(panel.ada, 'The logo is removed.');
    await chooseFile(ada, picture, 'image/png');
    await waitForPicture('Northern');
    const { rows } = await panel.app.database.owner.query(`select name, content_type, purpose from team_files`);
    expect(rows).toEqual([{ name: 'Emblème.png', content_type: 'image/png', purpose: 'logo' }]);
  });

  it('gets sites, without which nothing can be shared', async () => {
    const { ada } = panel;
    await openCustomer();
    await waitForText(ada, 'There are no sites yet.');
    await waitForText(ada, 'Add a site first: what is shared is named site by site.');
    await press(ada, 'Add site');
    await waitForText(ada, 'Enter the name of the site.');
    await expectGoodPage();
    await type(ada, 'Site code', 'north-pit');
    await type(ada, 'Site name', 'North Pit');
    await press(ada, 'Add site');
    await waitForText(ada, 'The site “North Pit” is added.');
    await waitForText(ada, 'No result yet');
    await type(ada, 'Site code', 'north-pit');
    await type(ada, 'Site name', 'Again');
    await press(ada, 'Add site');
    await waitForText(ada, 'Another site of this customer has this code');
    await expectGoodPage();
  });

  it('lets another team read, and no longer', async () => {
    const { ada } = panel;
    await openCustomer();
    await press(ada, 'Share');
    await waitForText(ada, 'Tick at least one site');
    await waitForText(ada, 'Enter a day from today on.');
    await nameTeam('riversid');
    await waitForText(ada, 'There is no customer with this short name.');
    await expectGoodPage();
    await nameTeam('riverside');
    await press(ada, 'North Pit (north-pit)', 'checkbox');
    await press(ada, 'Reports', 'checkbox');
    await ada.page.locator('input[name=lastDay]').click({ offset: { x: 20, y: 16 } });
    await ada.page.keyboard.type('01012030');
    await press(ada, 'Share');
    await waitForText(ada, '“riverside” may read from now on.');
    await waitForText(ada, 'Results, Reports');
    await waitForText(ada, 'Read grants added');
    await expectGoodPage();

    await press(ada, 'End what riverside may read');
    await confirm('Cancel');
    await press(ada, 'End what riverside may read');
    await confirm('End sharing');
    await waitForText(ada, '“riverside” no longer reads from “northern” by this sharing.');
    await waitForText(ada, 'REVOKED');
    await expectGoodPage();
    const { rows } = await panel.app.database.owner.query(
      `select grantee_slug, site_codes, kinds, from_day, ends_at::date::text as ends_at, revoked_at is not null as is_revoked from read_grants`,
    );
    expect(rows).toEqual([
      {
        grantee_slug: 'riverside',
        site_codes: ['north-pit'],
        kinds: ['data', 'reports'],
        from_day: null,
        ends_at: '2030-01-01',
        is_revoked: true,
      },
    ]);
  });

  it('shows to everybody what it says before, with the consent of a third that staff give and take back', async () => {
    const { ada } = panel;
    const shown = async () => (await panel.app.request().get('/api/sites').query({ team: slug })).status;
    const openOther = async (team: string): Promise<void> => {
      await ada.open(`/luminous/customers/of/${team}`);
      await waitForText(ada, 'What needs this customer’s consent');
      await waitUntilLoaded(ada);
    };
    await openCustomer();
    await nameTeam('public');
    await press(ada, 'Share');
    await waitForText(ada, 'choose “Everybody” above');
    await choose(ada, 'Who may read', 'Everybody');
    await waitForText(ada, 'rounded to 0.1 degree');
    await expectGoodPage();
    await press(ada, 'North Pit (north-pit)', 'checkbox');
    await ada.page.locator('input[name=lastDay]').click({ offset: { x: 20, y: 16 } });
    await ada.page.keyboard.type('01012030');
    const consenter = ada.page.locator('::-p-aria([name="Needs the consent of"][role="combobox"])');
    await consenter.fill(slug);
    await press(ada, 'Publish');
    await waitForText(ada, 'Enter a third team, or leave it empty.');
    await consenter.fill('riverside');
    await press(ada, 'Publish');
    await waitForText(ada, '“riverside” is asked for its consent. Nothing is read before.');
    await waitForText(ada, 'WAITS FOR CONSENT');
    await expectGoodPage();
    expect(await shown()).toBe(404);

    await openOther('riverside');
    await press(ada, 'Consent to northern → Everybody');
    await readInDialog('Without signing in, everybody sees');
    await confirm('Give consent');
    await waitForText(ada, 'The consent is given.');
    await expectGoodPage();
    expect(await shown()).toBe(200);
    await press(ada, 'Take back the consent to northern → Everybody');
    await confirm('Take consent back');
    await waitForText(ada, 'The consent is taken back.');
    expect(await shown()).toBe(404);
  });

  it('shows to everybody without the consent of others, and no longer', async () => {
    const { ada } = panel;
    await openCustomer();
    await choose(ada, 'Who may read', 'Everybody');
    await press(ada, 'North Pit (north-pit)', 'checkbox');
    await ada.page.locator('input[name=lastDay]').click({ offset: { x: 20, y: 16 } });
    await ada.page.keyboard.type('01012030');
    await press(ada, 'Publish');
    await waitForText(ada, 'Everybody can see it from now on.');
    await press(ada, 'End what everybody may read');
    await readInDialog('Copies that somebody made stay with them.');
    await confirm('Show it no longer');
    await waitForText(ada, 'It is not shown to everybody any more.');
    const { status } = await panel.app.request().get('/api/sites').query({ team: slug });
    expect(status).toBe(404);
  });
});
