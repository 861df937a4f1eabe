import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, startApp, type App } from '../helpers/app';
import { contentsOf, createTeller, type Teller } from '../helpers/inbox';
import type { WorldPerson } from '../helpers/isolation/world';
import { putAs, seedMember } from '../helpers/members';
import { hurry, mailDeliveriesTo, openPostOffice, type Letter, type PostOffice } from '../helpers/post-office';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('what somebody is told by mail', () => {
  let office: PostOffice;
  let app: App;
  let team: TestTeam;
  let person: WorldPerson;
  let teller: Teller;
  beforeAll(async () => {
    office = await openPostOffice();
    app = await startApp({ env: { SMTP_URL: office.url } });
  });
  afterAll(async () => {
    await app.stop();
    await office.stop();
  });
  beforeEach(async () => {
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team, 'editor');
    teller = createTeller(app.database, team);
  });
  afterEach(async () => {
    await teller.end();
  });

  const untilMailed = async (count: number): Promise<Letter[]> =>
    eventually(
      async () => {
        const letters = office.lettersTo(person.email);
        return Promise.resolve(letters.length >= count ? letters : undefined);
      },
      { what: `mail number ${String(count)}` },
    );
  const untilStates = async (...states: readonly string[]) =>
    eventually(
      async () => {
        const deliveries = await mailDeliveriesTo(app, person.id);
        return deliveries.map(({ state }) => state).join() === states.join() ? deliveries : undefined;
      },
      { what: `deliveries that are ${states.join()}` },
    );
  const choose = async (choice: object): Promise<void> => {
    await putAs(app, person, '/notifications/preferences', { team: team.slug }, { chosen: choice }).expect(200);
  };

  it('is critical: then it goes out at once, and no link stops it', async () => {
    await teller.tell({ type: 'critical' });
    const [letter] = await untilMailed(1);
    expect(letter?.subject).toMatch(/^Critical: Sulphate at Site A \(/);
    expect(letter?.source).not.toMatch(/^List-Unsubscribe/im);
    expect(letter?.source).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(await untilStates('delivered')).toMatchObject([
      { attempts: [{ outcome: 'accepted', answer: expect.stringContaining('queued') }] },
    ]);
  });

  it('waits a minute otherwise, so that what comes together is one mail, which a link stops', async () => {
    await teller.tell();
    await teller.tell();
    const { rows } = await app.database.owner.query<{ waits: boolean }>(
      `select next_attempt_at between created_at + interval '55 seconds' and created_at + interval '65 seconds' as waits
         from luminous.delivery where person_id = $1 and channel = 'email'`,
      [person.id],
    );
    expect(rows).toEqual([{ waits: true }]);
    await hurry(app);
    const [letter, ...others] = await untilMailed(1);
    expect(others).toEqual([]);
    expect(letter?.subject).toMatch(/^Warning: 2 results beyond a limit, Site A \(/);
    expect(letter?.source).toMatch(/^List-Unsubscribe:\s+<http/im);
    expect(letter?.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/im);
  });

  it('is told once more, after a pause, where more has come to it since', async () => {
    await teller.tell({ type: 'critical' });
    const [first] = await untilMailed(1);
    await untilStates('delivered');
    await teller.tell({ type: 'critical' });
    await teller.tell({ type: 'critical' });
    const { rows } = await app.database.owner.query<{ pause: number }>(
      `select extract(epoch from next_attempt_at - now())::int as pause from luminous.delivery where person_id = $1 and channel = 'email' and state = 'due'`,
      [person.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.pause).toBeGreaterThan(30);
    await hurry(app);
    const [, second] = await untilMailed(2);
    expect(second?.subject).toMatch(/^Critical: 3 results beyond a limit/);
    expect(second?.messageId).not.toBe(first?.messageId);
  });

  it('is one mail about all of it for who wants it gathered', async () => {
    await choose({ digest: { kind: 'hourly' } });
    await teller.tell({ eventKey: 'one' });
    await teller.tell({
      type: 'resolved',
      eventKey: 'two',
      contents: { items: [{ name: 'Site B', quantity: 'Sulphate', value: '1', limit: '2' }], rest: 0 },
    });
    await hurry(app);
    const [letter, ...others] = await untilMailed(1);
    expect(others).toEqual([]);
    expect(letter?.subject).toMatch(/^2 messages \(/);
    expect(letter?.source).toContain('Warning: Sulphate at Site A');
    expect(letter?.source).toContain('Resolved: Sulphate at Site B');
  });

  it('is nothing of what they do not want, also when they say so before it goes out', async () => {
    await choose({ channels: { warning: { email: false } } });
    await teller.tell();
    expect(await mailDeliveriesTo(app, person.id)).toEqual([]);
    await choose({});
    await teller.tell({ eventKey: 'another' });
    await choose({ channels: { warning: { email: false } } });
    await hurry(app);
    expect(await untilStates('left-out')).toMatchObject([{ attempts: [] }]);
    expect(office.lettersTo(person.email)).toEqual([]);
  });

  it('is nothing more once they have left the team, or may not know it any more', async () => {
    await teller.tell({ type: 'import-failed' });
    expect(await mailDeliveriesTo(app, person.id)).toEqual([]);
    await teller.tell();
    await app.database.owner.query('delete from memberships where person_id = $1', [person.id]);
    await hurry(app);
    await untilStates('left-out');
    expect(office.lettersTo(person.email)).toEqual([]);
  });

  it('is in their language, in text and in HTML, and leads to the entry', async () => {
    await app.database.owner.query(`update up_users set locale = 'fr' where document_id = $1`, [person.id]);
    await teller.tell({ type: 'critical', contents: contentsOf('critical', 'Étang 3') });
    const [letter] = await untilMailed(1);
    expect(letter?.source).toContain('/fr/inbox?team');
    expect(letter?.source).toMatch(/Content-Type: text\/plain/);
    expect(letter?.source).toMatch(/Content-Type: text\/html/);
  });

  it('is tried again where the mail server cannot take it now, and given up where it never will', async () => {
    office.manner = (to, attempt) => (to === person.email && attempt === 1 ? { code: 451 } : 'take');
    await teller.tell({ type: 'critical' });
    await eventually(async () => ((await mailDeliveriesTo(app, person.id))[0]?.attempts.length === 1 ? true : undefined));
    await hurry(app);
    const [tried] = await untilStates('delivered');
    expect(tried?.attempts.map(({ outcome }) => outcome)).toEqual(['put-off', 'accepted']);
    office.manner = (to) => (to === person.email ? { code: 550 } : 'take');
    await teller.tell({ type: 'critical', eventKey: 'another' });
    const [, refused] = await untilStates('delivered', 'dead');
    expect(refused?.attempts).toEqual([{ outcome: 'refused', answer: expect.stringContaining('550') }]);
    office.manner = () => 'take';
  });

  it('is not in the inbox where they do not want it there, though it is mailed', async () => {
    await choose({ channels: { warning: { 'in-app': false } } });
    await teller.tell();
    const { rows } = await app.database.owner.query('select from luminous.notification_recipient where person_id = $1', [person.id]);
    expect(rows).toEqual([]);
    await hurry(app);
    await untilMailed(1);
  });
});
