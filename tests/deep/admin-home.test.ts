import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { seedMember } from '../helpers/members';
import { openPanel, press, waitForText, waitUntilLoaded, type Panel } from '../helpers/panel';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('the home of the admin panel', () => {
  let panel: Panel;
  let team: TestTeam;
  beforeAll(async () => {
    panel = await openPanel();
    const { app } = panel;
    team = await seedTeam(app.database);
    const person = await seedMember(app.database, team, 'owner');
    // As the courier leaves those for which it has no hope.
    await app.database.owner.query(
      `insert into luminous.delivery (team_id, person_id, channel, batch_key, state, attempts)
       select $1::text, $2::text, 'email', 'given up ' || n, 'dead', 31 from generate_series(1, 3) n`,
      [team.id, person.id],
    );
  });
  afterAll(async () => {
    await panel.stop();
  });

  /** Strapi calls the inside of each of its widgets a main part of the page, which is not ours to change. */
  const findOurBarriers = async (): Promise<string[]> =>
    (await findBarriers(panel.ada.page)).filter((barrier) => !/^landmark-(?:main-is-top-level|no-duplicate-main|unique): /.test(barrier));

  it('says what waits for staff, and leads there', async () => {
    const { ada } = panel;
    await ada.open('/');
    await waitForText(ada, '3 messages were given up');
    await waitForText(ada, 'Every request for a proven history is answered');
    await waitForText(ada, 'Of the last 100 public imports, none waits to be released');
    await waitForText(ada, `Exceedances of ${team.slug}`);
    await waitUntilLoaded(ada);
    for (const width of [widths.desk, widths.phone]) {
      await ada.page.setViewport({ width, height: 900 });
      expect(await findOurBarriers()).toEqual([]);
      expect(await overflowOf(ada.page)).toBe(0);
    }
    await ada.page.setViewport({ width: widths.desk, height: 900 });
    await press(ada, '3 messages were given up', 'link');
    await ada.page.waitForFunction(`location.href.endsWith('/admin/luminous/deliveries?state=dead')`);
  });

  it('shows neither what Strapi says of its own content nor its marketplace', async () => {
    const { page } = panel.ada;
    await panel.ada.open('/');
    await waitForText(panel.ada, '3 messages were given up');
    const headings = await page.$$eval('main section h2', (found) => found.map(({ textContent }) => textContent));
    expect(headings).toEqual(['Waiting for you', 'Customers', 'Last public imports']);
    expect(await page.$$('a[href*="marketplace"], a[href*="strapi.io"]')).toEqual([]);
  });

  it('speaks French', async () => {
    const { ada } = panel;
    await ada.page.evaluate(`localStorage.setItem('strapi-admin-language', 'fr')`);
    await ada.open('/');
    await waitForText(ada, '3 messages ont été abandonnés');
    expect(await ada.page.$eval('main', ({ innerText }) => innerText)).toContain('Ce qui vous attend, et où continuer.');
  });
});
