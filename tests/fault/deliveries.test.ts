import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, startApp, type OwnApp } from '../helpers/app';
import { createDatabase, type TestDatabase } from '../helpers/database';
import { createTeller, type Teller } from '../helpers/inbox';
import type { WorldPerson } from '../helpers/isolation/world';
import { seedMember } from '../helpers/members';
import { hurry, mailDeliveriesTo, openPostOffice, type PostOffice } from '../helpers/post-office';
import { cutSessionsOf } from '../helpers/sessions';
import { itAtLength } from '../helpers/suite';
import { seedTeam, type TestTeam } from '../helpers/teams';

/** How long a dead server may keep what it held. */
const freedWithinMs = 90_000;

describe('mails to people, whatever breaks', () => {
  let office: PostOffice;
  let database: TestDatabase;
  let team: TestTeam;
  let people: WorldPerson[];
  let teller: Teller;
  let apps: OwnApp[];
  beforeEach(async () => {
    [office, database] = await Promise.all([openPostOffice(), createDatabase()]);
    apps = [];
    team = await seedTeam(database);
    people = await Promise.all(Array.from({ length: 20 }, async () => seedMember(database, team)));
    teller = createTeller(database, team);
  });
  afterEach(async () => {
    await teller.end();
    const [last, ...others] = apps;
    for (const app of others) app.process.kill('SIGKILL');
    await last?.stop();
    await office.stop();
  });

  const start = async (env: Readonly<Record<string, string>> = {}): Promise<OwnApp> => {
    const app = await startApp({ database, env: { SMTP_URL: office.url, ...env } });
    apps = [app, ...apps];
    return app;
  };
  const first = (): WorldPerson => {
    const [person] = people;
    if (person === undefined) throw new Error('Nobody.');
    return person;
  };
  const states = async (): Promise<string[]> => {
    const { rows } = await database.owner.query<{ state: string }>(
      `select distinct state from luminous.delivery where channel = 'email' order by state`,
    );
    return rows.map(({ state }) => state);
  };
  const untilAllDelivered = async (withinMs = 60_000): Promise<void> => {
    await eventually(
      async () => {
        await hurry({ database });
        return (await states()).join() === 'delivered' ? true : undefined;
      },
      { withinMs, what: 'that all mails were delivered' },
    );
  };
  /** Each at least once, a second time at most, and then under the same Message-ID. */
  const expectOneEach = (mostExtra: number): void => {
    const ids = people.map(({ email }) => [...new Set(office.lettersTo(email).map(({ messageId }) => messageId))].length);
    expect(ids).toEqual(people.map(() => 1));
    expect(office.letters.length).toBeLessThanOrEqual(people.length + mostExtra);
  };
  const entriesOf = async (): Promise<number> => {
    const { rows } = await database.owner.query<{ count: number }>('select count(*)::int as count from luminous.notification_recipient');
    return rows[0]?.count ?? -1;
  };

  itAtLength('go out once, though several servers look for them', async () => {
    await Promise.all([start(), start()]);
    await teller.tell({ type: 'critical' });
    await untilAllDelivered();
    expectOneEach(0);
    expect(await entriesOf()).toBe(people.length);
  });

  it('are sent by another server when one is killed while the mail server has them, under the same Message-ID', async () => {
    office.manner = () => 'take-silently';
    const doomed = await start();
    await teller.tell({ type: 'critical' });
    await eventually(async () => Promise.resolve(office.letters.length >= 10 ? true : undefined), { what: 'the first mails' });
    doomed.process.kill('SIGKILL');
    office.manner = () => 'take';
    const killedAt = Date.now();
    await start();
    await eventually(async () => ((await states()).join() === 'delivered' ? true : undefined), {
      withinMs: freedWithinMs + 10_000,
      what: 'that all mails were delivered',
    });
    expect(Date.now() - killedAt).toBeLessThan(freedWithinMs + 10_000);
    expectOneEach(10);
    expect(await entriesOf()).toBe(people.length);
  });

  itAtLength('wait for a mail server that is not there, and lose none', async () => {
    const nowhere = await openPostOffice();
    const { url } = nowhere;
    await nowhere.stop();
    const without = await start({ SMTP_URL: url });
    await teller.tell({ type: 'critical' });
    await eventually(async () => ((await mailDeliveriesTo({ database }, first().id))[0]?.attempts.length === 1 ? true : undefined));
    expect(await states()).toEqual(['due']);
    without.process.kill('SIGTERM');
    expect(await without.ended).toEqual({ code: 0, signal: null });
    await start();
    await untilAllDelivered();
    expectOneEach(0);
  });

  itAtLength('pass by one that a mail server never answers', async () => {
    const { email, id } = first();
    office.manner = (to) => (to === email ? 'ignore' : 'take');
    await start({ DELIVERY_CONCURRENCY: '2' });
    await teller.tell({ type: 'critical' });
    await eventually(async () => Promise.resolve(office.letters.length === people.length - 1 ? true : undefined), { what: 'all others' });
    await eventually(async () => ((await mailDeliveriesTo({ database }, id))[0]?.attempts.length === 1 ? true : undefined), {
      withinMs: 40_000,
      what: 'that it was put off',
    });
    office.manner = () => 'take';
    await untilAllDelivered();
    expect(office.lettersTo(email)).toHaveLength(1);
  });

  it('are neither lost nor sent again and again while connections to the database are cut', async () => {
    await start({ DELIVERY_CONCURRENCY: '4' });
    let mails = 0;
    const cuts: Promise<number>[] = [];
    office.manner = () => {
      mails += 1;
      // In the middle of sending: what is to be noted finds its connection gone.
      if (mails % 5 === 0) cuts.push(cutSessionsOf(database));
      return 'take';
    };
    await teller.tell({ type: 'critical' });
    await eventually(async () => Promise.resolve(new Set(office.letters.map(({ to }) => to)).size === people.length ? true : undefined), {
      withinMs: 120_000,
      what: 'a mail to each',
    });
    office.manner = () => 'take';
    expect((await Promise.all(cuts)).some((count) => count > 0)).toBe(true);
    await eventually(async () => ((await states()).join() === 'delivered' ? true : undefined), {
      withinMs: freedWithinMs + 30_000,
      what: 'that all is noted',
    });
    const most = Math.max(...people.map(({ email }) => office.lettersTo(email).length));
    expect(most).toBeLessThanOrEqual(2);
    expectOneEach(people.length);
    expect(await entriesOf()).toBe(people.length);
  });
});
