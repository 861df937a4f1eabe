import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { eventually, startApp, type App } from '../helpers/app';
import { codeOf } from '../helpers/code-of';
import { asAdministrator } from '../helpers/database';
import { createTeller, listInbox, mark, type Teller, contentsOf, namesIn } from '../helpers/inbox';
import { sendFile } from '../helpers/intake';
import type { WorldPerson } from '../helpers/isolation/world';
import { listenAs, type Listening } from '../helpers/live';
import { askAs, seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('a live stream', () => {
  let apps: readonly [App, App];
  let team: TestTeam;
  let person: WorldPerson;
  let teller: Teller;
  let open: Listening[] = [];
  beforeAll(async () => {
    const first = await startApp();
    apps = [first, await startApp({ database: first.database })];
  });
  afterAll(async () => {
    // The first one takes the database with it.
    await apps[1].stop();
    await apps[0].stop();
  });
  beforeEach(async () => {
    team = await seedTeam(apps[0].database);
    person = await seedMember(apps[0].database, team);
    teller = createTeller(apps[0].database, team);
  });
  afterEach(async () => {
    for (const one of open) one.close();
    open = [];
    await teller.end();
  });

  const listen = async (at: Pick<App, 'url'> = apps[0], { who = person, ...query }: Asking = {}): Promise<Listening> => {
    const listening = await listenAs(at, who, { team: team.slug, ...query });
    open.push(listening);
    if (listening.status === 200) await listening.until('counts', 1);
    return listening;
  };
  const keys = ({ notifications }: Listening): string[][] => notifications().map(namesIn);
  const tell = async (key: string): Promise<void> => teller.tell({ eventKey: key, contents: contentsOf('warning', key) });

  it('shows the badge going from 0 to 1 when results come in, on whichever server they came in', async () => {
    const pages = [await listen(apps[0]), await listen(apps[1])];
    for (const page of pages) expect([page.contentType, page.unseen()]).toEqual(['text/event-stream', [0]]);
    await sendFile(apps[0], albertaFile({}), { team: team.slug, query: { mode: 'live' } }).expect(201);
    for (const page of pages) {
      await page.until('notification', 1);
      expect(page.unseen()).toEqual([0, 1]);
      expect(page.notifications()).toEqual((await listInbox(apps[0], person, { team: team.slug })).data);
    }
  });

  it('speaks the language of each page', async () => {
    const pages = [await listen(apps[0], { locale: 'en' }), await listen(apps[0], { locale: 'fr' })];
    await tell('a');
    const titles: (string | undefined)[] = [];
    for (const page of pages) {
      await page.until('notification', 1);
      titles.push(page.notifications()[0]?.text.title);
    }
    expect(titles).toEqual(['Warning: Sulphate at a', 'Avertissement : a, Sulphate']);
  });

  it('repeats, in order, what came while its reader was away', async () => {
    const page = await listen();
    await tell('a');
    await page.until('notification', 1);
    page.close();
    await page.ended;
    await tell('b');
    await tell('c');
    const again = await listen(apps[1], { lastId: page.lastId() });
    await again.until('notification', 2);
    await tell('d');
    await again.until('notification', 3);
    expect(keys(again)).toEqual([['b'], ['c'], ['d']]);
    expect(again.unseen()).toEqual([3, 3, 3, 4]);
  });

  it('can be come back to from before anything was told, and begins where a list ended', async () => {
    const page = await listen();
    page.close();
    await tell('a');
    const again = await listen(apps[0], { lastId: page.lastId() });
    await again.until('notification', 1);
    const { data } = await listInbox(apps[0], person, { team: team.slug });
    await tell('b');
    const behind = await listen(apps[0], { after: data[0]?.position ?? '' });
    await behind.until('notification', 1);
    expect([keys(again).slice(0, 1), keys(behind)]).toEqual([[['a']], [['b']]]);
  });

  it('begins with what there is for whoever comes with a position from elsewhere', async () => {
    await tell('a');
    const page = await listen(apps[0], { lastId: '999999999999' });
    await tell('b');
    await page.until('notification', 1);
    expect(keys(page)).toEqual([['b']]);
    await askAs(apps[0], person, '/notifications/stream', { team: team.slug, after: 'x' }).expect(400);
  });

  it('says so when more was missed than it repeats', async () => {
    await tell('first');
    const page = await listen();
    page.close();
    await Promise.all(Array.from({ length: 60 }, async (_, n) => tell(`key-${String(n)}`)));
    const again = await listen(apps[0], { lastId: page.lastId() });
    await again.until('reset', 1);
    expect(again.notifications()).toEqual([]);
    expect(again.unseen()).toEqual([61, 61]);
    await tell('b');
    await again.until('notification', 1);
    expect(keys(again)).toEqual([['b']]);
  });

  it('brings an entry again that an equal event has joined', async () => {
    const page = await listen();
    await teller.tell();
    await page.until('notification', 1);
    await teller.tell();
    await page.until('notification', 2);
    const [one, two] = page.notifications();
    expect(two).toMatchObject({ id: one?.id, text: { title: 'Warning: 2 results beyond a limit, Site A' } });
    expect(page.unseen()).toEqual([0, 1, 1]);
  });

  it('tells the other pages of the same person what was marked, and nobody else', async () => {
    const other = await seedMember(apps[0].database, team);
    const [here, there, elsewhere] = [await listen(apps[0]), await listen(apps[1]), await listen(apps[0], { who: other })];
    await tell('a');
    for (const page of [here, there, elsewhere]) await page.until('notification', 1);
    const { data } = await listInbox(apps[0], person, { team: team.slug });
    await mark(apps[0], person, team, { mark: 'seen', ids: [data[0]?.id] });
    for (const page of [here, there]) {
      await page.until('counts', 2);
      expect(page.unseen()).toEqual([0, 1, 0]);
    }
    await tell('b');
    await elsewhere.until('notification', 2);
    expect(elsewhere.unseen()).toEqual([0, 1, 2]);
  });

  it('tells nothing of other teams', async () => {
    const other = await seedTeam(apps[0].database);
    await seedMember(apps[0].database, other);
    const page = await listen();
    const foreign = createTeller(apps[0].database, other);
    await foreign.tell({ contents: contentsOf('warning', 'foreign') });
    await foreign.end();
    await tell('own');
    await page.until('notification', 1);
    expect(keys(page)).toEqual([['own']]);
  });

  it('loses nothing when every connection of the database is cut', async () => {
    const pages = [await listen(apps[0]), await listen(apps[1])];
    await tell('a');
    for (const page of pages) await page.until('notification', 1);
    await asAdministrator(async (admin) => {
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`, [
        apps[0].database.name,
      ]);
    });
    // Those that were cut are noticed one by one by whoever uses them next.
    await eventually(async () =>
      tell('b').then(
        () => true as const,
        () => undefined,
      ),
    );
    await tell('c');
    for (const page of pages) {
      await page.until('notification', 3);
      expect(keys(page)).toEqual([['a'], ['b'], ['c']]);
    }
  });

  describe('ends', () => {
    const ends = async (page: Listening): Promise<void> => {
      await page.until('end', 1);
      await page.ended;
      expect(page.heard('end').map(({ data }) => data)).toEqual([{ reason: 'access-ended' }]);
    };

    it('with its session, and not with that of others', async () => {
      const other = await seedMember(apps[0].database, team);
      const [page, stays] = [await listen(apps[1]), await listen(apps[1], { who: other })];
      const { body } = (await askAs(apps[0], person, '/sessions', {}).expect(200)) as { body: { data: { id: string }[] } };
      await apps[0]
        .request()
        .delete(`/api/sessions/${body.data[0]?.id ?? ''}`)
        .set({ Cookie: person.cookie, Origin: apps[0].url })
        .expect(200);
      await ends(page);
      expect((await listen(apps[1])).status).toBe(401);
      await tell('a');
      await stays.until('notification', 1);
    });

    it('when its reader is taken out of the team', async () => {
      const owner = await seedMember(apps[0].database, team, 'owner');
      const page = await listen(apps[1]);
      await apps[0]
        .request()
        .delete(`/api/members/${person.id}`)
        .query({ team: team.slug })
        .set({ Cookie: owner.cookie, Origin: apps[0].url })
        .expect(200);
      await ends(page);
      expect((await listen(apps[1])).status).toBe(404);
    });

    it('when the team is suspended', async () => {
      const page = await listen(apps[1]);
      const { owner } = apps[0].database;
      await owner.query(`update teams set state = 'suspended' where document_id = $1`, [team.id]);
      // As suspending it publishes it.
      await owner.query(`select graphile_worker.add_job('deliver-event', $1::json)`, [
        JSON.stringify({
          actor: { kind: 'system', id: 'test', scope: { team: team.id } },
          payload: { id: '1', event: 'team.suspended', subscriber: 'end-access-of-team', payload: { teamId: team.id } },
        }),
      ]);
      await ends(page);
      expect((await listen(apps[1])).status).toBe(403);
    });

    it('when it would be one too many of one person, before it begins', async () => {
      for (let n = 0; n < 10; n += 1) expect((await listen()).status).toBe(200);
      expect(await codeOf(askAs(apps[0], person, '/notifications/stream', { team: team.slug }).expect(429))).toBe('inbox.too-many-streams');
      open[0]?.close();
      await eventually(async () => ((await listen()).status === 200 ? true : undefined));
    });
  });

  it('sends its reader to another server when its own is told to stop, which does not wait for it', async () => {
    const third = await startApp({ database: apps[0].database });
    const page = await listen(third);
    await tell('a');
    await page.until('notification', 1);
    const before = page.text().length;
    await third.stop();
    await page.ended;
    expect(await third.ended).toEqual({ code: 0, signal: null });
    expect(page.text().slice(before)).toMatch(/^(?::\n\n)*retry: \d+\n\n$/);
    await tell('b');
    const again = await listen(apps[1], { lastId: page.lastId() });
    await again.until('notification', 1);
    expect(keys(again)).toEqual([['b']]);
  });
});

interface Asking {
  readonly who?: WorldPerson;
  readonly after?: string;
  readonly lastId?: string;
  readonly locale?: string;
}
