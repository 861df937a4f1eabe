import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBarriers, overflowOf, widths } from '../helpers/browser';
import { measure, untilExceedances, watch } from '../helpers/exceedances';
import type { WorldPerson } from '../helpers/isolation/world';
import { seedMember } from '../helpers/members';
import { choose, openPanel, press, type, waitForFocus, waitForText, waitUntilLoaded, type Panel } from '../helpers/panel';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('the deliveries in the admin panel', () => {
  let panel: Panel;
  let team: TestTeam;
  let person: WorldPerson;
  let exceedance: string;
  beforeAll(async () => {
    panel = await openPanel();
    const { app } = panel;
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team, 'owner');
    await watch(app, team);
    await measure(app, team, { 'Parameter value': '9' });
    const [found] = await untilExceedances(app, team, ({ length }) => length === 1);
    exceedance = found?.id ?? '';
    // As the courier leaves those for which it has no hope.
    await app.database.owner.query(
      `with dead as (
         insert into luminous.delivery (team_id, person_id, channel, batch_key, state, attempts, provider_answer)
         select $1::text, $2::text, 'email', 'given up ' || n, 'dead', 31, '550 5.1.1 no such mailbox here' from generate_series(1, 3) n returning id),
       tried as (
         insert into luminous.delivery_attempt (team_id, delivery_id, outcome, provider_answer)
         select $1::text, id, 'refused', '550 5.1.1 no such mailbox here' from dead)
       insert into luminous.delivery_notification (delivery_id, notification_id, team_id)
       select dead.id, n.id, n.team_id from dead, luminous.notification n where n.team_id = $1::text and n.type = 'critical'`,
      [team.id, person.id],
    );
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

  it('stand on the exceedance: who was told, when and how', async () => {
    const { ada } = panel;
    await ada.open(`/luminous/exceedances/of/${team.slug}/${exceedance}`);
    await waitForText(ada, 'Who was told');
    await waitForText(ada, 'GIVEN UP');
    await waitUntilLoaded(ada);
    await expectGoodPage();
  });

  it('are found by what became of them, and read with the answers of the provider', async () => {
    const { ada } = panel;
    await ada.open('/luminous/deliveries');
    await waitForText(ada, 'DELIVERED');
    await choose(ada, 'State', 'Given up');
    await ada.page.waitForFunction(`document.querySelectorAll('main tbody tr').length === 3`);
    await expectGoodPage();
    await ada.page.locator('main tbody a').click();
    await waitForText(ada, '550 5.1.1 no such mailbox here');
    await waitForText(ada, 'Exceedance 1');
    await expectGoodPage();
    await press(ada, 'Send once more');
    await waitForText(ada, 'Write a few words.');
    await type(ada, 'Why it is sent once more', 'The mailbox is back.');
    await press(ada, 'Send once more');
    await waitForFocus(ada, 'It is on its way again.');
    await expectGoodPage();
  });

  it('are sent once more, all that were given up for a customer', async () => {
    const { ada } = panel;
    await ada.open(`/luminous/deliveries?team=${team.slug}`);
    await waitForText(ada, 'Send once more what was given up');
    await type(ada, 'Why it is sent once more', 'The server was away.');
    await press(ada, 'Send all once more');
    await waitForFocus(ada, '2 deliveries are on their way again');
    await expectGoodPage();
    const { rows } = await panel.app.database.owner.query(
      `select distinct e.actor, c.reason from ledger.event e join ledger.context c on c.id = e.context_id
        where e.action = 'replayed' and e.team_id = $1 order by c.reason`,
      [team.id],
    );
    expect(rows).toEqual([
      { actor: expect.stringMatching(/^admin:/), reason: 'The mailbox is back.' },
      { actor: expect.stringMatching(/^admin:/), reason: 'The server was away.' },
    ]);
  });
});
