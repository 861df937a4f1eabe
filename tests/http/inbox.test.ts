import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { eventually, type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { countsOf, createTeller, listInbox, mark, type Teller, amountOf, namesIn } from '../helpers/inbox';
import { sendFile } from '../helpers/intake';
import type { WorldPerson } from '../helpers/isolation/world';
import { askAs, join, postAs, seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('an inbox', () => {
  let app: App;
  let team: TestTeam;
  let person: WorldPerson;
  let teller: Teller;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });
  beforeEach(async () => {
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team);
    teller = createTeller(app.database, team);
  });
  afterEach(async () => {
    await teller.end();
  });

  const inTeam = () => ({ team: team.slug });
  const tell = async (...keys: readonly string[]): Promise<void> => {
    for (const eventKey of keys) await teller.tell({ eventKey });
  };
  const keysOf = async (query: Readonly<Record<string, string>> = {}) => {
    const { rows } = await app.database.owner.query<{ id: string; key: string }>(
      `select id, split_part(event_key, ' ', 4) as key from luminous.notification where team_id = $1`,
      [team.id],
    );
    const { data } = await listInbox(app, person, { ...inTeam(), ...query });
    return data.map(({ id }) => rows.find((row) => row.id === id)?.key);
  };
  const idOf = async (key: string): Promise<string> => {
    const { rows } = await app.database.owner.query<{ id: string }>(
      `select id from luminous.notification where team_id = $1 and event_key like '% ' || $2`,
      [team.id, key],
    );
    return rows[0]?.id ?? '';
  };
  const sendResults = async (mode: string, count: number) =>
    sendFile(app, albertaFile(...Array.from({ length: count }, (_, n) => ({ 'Sample number': `${mode}-${String(n)}` }))), {
      team: team.slug,
      name: `${mode}.csv`,
      query: { mode },
    }).expect(201);
  const arrived = async (results: number) =>
    eventually(
      async () => {
        const page = await listInbox(app, person, inTeam());
        const [newest] = page.data;
        return newest !== undefined && amountOf(newest) === results ? page : undefined;
      },
      { what: 'the notification' },
    );

  describe('of whoever may read the results', () => {
    it('tells of new ones, where they are and in which import', async () => {
      const { body } = (await sendResults('live', 2)) as { body: { data: { id: string } } };
      const { data, counts } = await arrived(2);
      const [entry] = data;
      expect(data).toHaveLength(1);
      expect(entry).toMatchObject({
        ...{ type: 'new-results', severity: 'info', isHistorical: false, seenAt: null, readAt: null, archivedAt: null },
        text: { title: '2 new results, At the bridge', sentence: '2 new results have come in: At the bridge.' },
        contents: { items: [{ name: 'At the bridge', count: 2 }], rest: 0, warningCount: 0, criticalCount: 0 },
        about: [{ type: 'import', key: body.data.id, link: `/results?import=${body.data.id}` }],
      });
      expect(counts).toEqual({ unseen: 1, unread: 1 });
    });

    it('links to the results of that import, and to no others', async () => {
      await sendResults('backfill', 1);
      await arrived(1);
      await sendResults('live', 2);
      const { data } = await arrived(2);
      const link = new URL(`https://luminous.example${data[0]?.about[0]?.link ?? ''}`);
      const { body } = (await askAs(app, person, link.pathname, { ...inTeam(), ...Object.fromEntries(link.searchParams) }).expect(200)) as {
        body: { data: { sample: { code: string } }[] };
      };
      expect(body.data.map(({ sample }) => sample.code).sort()).toEqual(['live-0', 'live-1']);
    });

    it('names the site to which the places belong', async () => {
      await sendResults('backfill', 1);
      await arrived(1);
      await app.database.owner.query(
        `with site as (insert into sites (document_id, team_id, code, name, state) values (luminous.new_document_id(), $1, 'a', 'Site A', 'active')
                       returning document_id)
         update stations set site_id = site.document_id from site where team_id = $1`,
        [team.id],
      );
      await sendResults('live', 2);
      const { data } = await arrived(2);
      expect(data.slice(0, 1).map(namesIn)).toEqual([['Site A']]);
    });

    it('holds history that was brought in as an entry that alerts nobody', async () => {
      await sendResults('backfill', 1);
      const { data } = await arrived(1);
      expect(data).toHaveLength(1);
      expect(data[0]).toMatchObject({ type: 'new-results', severity: 'info', isHistorical: true });
      const { rows } = await app.database.owner.query(
        `select d.channel, d.state, d.is_silent, d.batch_key like 'email@backfill:%' as is_gathered
           from luminous.delivery_notification t join luminous.delivery d on d.id = t.delivery_id
          where t.notification_id = $1 order by d.channel desc`,
        [data[0]?.id],
      );
      expect(rows).toEqual([
        { channel: 'in-app', state: 'delivered', is_silent: true, is_gathered: false },
        { channel: 'email', state: 'due', is_silent: false, is_gathered: true },
      ]);
    });

    it('keeps apart what is new and what is history, however close they come', async () => {
      await sendResults('backfill', 1);
      await sendResults('live', 2);
      await eventually(async () => ((await listInbox(app, person, inTeam())).data.length === 2 ? true : undefined));
      const { data } = await listInbox(app, person, inTeam());
      expect(data.map(amountOf).sort()).toEqual([1, 2]);
    });

    it('counts an event that a repeated job delivers again once', async () => {
      await sendResults('live', 2);
      await arrived(2);
      const { rows } = await app.database.owner.query<{ id: string; payload: unknown }>(
        'select id::text, payload from luminous.outbox where team_id = $1',
        [team.id],
      );
      await app.database.owner.query(`select graphile_worker.add_job('deliver-event', $1::json)`, [
        JSON.stringify({
          actor: { kind: 'system', id: 'test', scope: { team: team.id } },
          payload: { id: rows[0]?.id, event: 'observations.recorded', subscriber: 'notify-of-observations', payload: rows[0]?.payload },
        }),
      ]);
      await eventually(async () => {
        const { rowCount } = await app.database.owner.query(
          `select from graphile_worker.jobs where task_identifier in ('deliver-event', 'fan-out-event')`,
        );
        return rowCount === 0 ? true : undefined;
      });
      const { data } = await listInbox(app, person, inTeam());
      expect(data.map(amountOf)).toEqual([2]);
    });
  });

  it('gives pages by position, each entry once, and what was told last first', async () => {
    await tell('a', 'b', 'c', 'd', 'e');
    const first = await listInbox(app, person, { ...inTeam(), limit: '2' });
    expect(await keysOf({ limit: '2' })).toEqual(['e', 'd']);
    await tell('f');
    const cursor = first.next ?? '';
    expect(await keysOf({ limit: '2', cursor })).toEqual(['c', 'b']);
    const second = await listInbox(app, person, { ...inTeam(), limit: '2', cursor });
    const last = await listInbox(app, person, { ...inTeam(), limit: '2', cursor: second.next ?? '' });
    expect([last.data.length, last.next]).toEqual([1, null]);
  });

  it('is filtered by state, severity and type', async () => {
    await tell('a', 'b');
    await teller.tell({ eventKey: 'c', type: 'critical' });
    await mark(app, person, team, { mark: 'read', ids: [await idOf('a')] });
    await mark(app, person, team, { mark: 'archived', ids: [await idOf('b')] });
    expect(await keysOf()).toEqual(['c', 'a']);
    expect(await keysOf({ state: 'unread' })).toEqual(['c']);
    expect(await keysOf({ state: 'archived' })).toEqual(['b']);
    expect(await keysOf({ severity: 'critical' })).toEqual(['c']);
    expect(await keysOf({ type: 'warning' })).toEqual(['a']);
    await askAs(app, person, '/notifications', { ...inTeam(), severity: 'deadly' }).expect(400);
  });

  it('speaks the language of the page that shows it', async () => {
    await tell('a');
    const titleIn = async (query: Readonly<Record<string, string>>) =>
      (await listInbox(app, person, { ...inTeam(), ...query })).data[0]?.text.title;
    const [own, english, french] = [await titleIn({}), await titleIn({ locale: 'en' }), await titleIn({ locale: 'fr' })];
    expect([own, english]).toEqual(['Warning: Sulphate at Site A', 'Warning: Sulphate at Site A']);
    expect(french).toBe('Avertissement : Site A, Sulphate');
    await askAs(app, person, '/notifications', { ...inTeam(), locale: 'xx' }).expect(400);
  });

  it('answers every mark with the counts as they then are', async () => {
    await tell('a', 'b', 'c');
    expect(await countsOf(app, person, team)).toEqual({ unseen: 3, unread: 3 });
    const ids = [await idOf('a')];
    expect(await mark(app, person, team, { mark: 'seen', ids })).toEqual({ unseen: 2, unread: 3 });
    expect(await mark(app, person, team, { mark: 'read', ids: [await idOf('b')] })).toEqual({ unseen: 1, unread: 2 });
    expect(await mark(app, person, team, { mark: 'archived', ids: [await idOf('c'), ...ids] })).toEqual({ unseen: 0, unread: 0 });
    expect(await mark(app, person, team, { mark: 'unarchived', ids })).toEqual({ unseen: 0, unread: 1 });
    expect(await mark(app, person, team, { mark: 'unread', ids: [await idOf('b')] })).toEqual({ unseen: 0, unread: 2 });
  });

  it('is marked up to a position, and what has come meanwhile stays as it is', async () => {
    await tell('a', 'b');
    const upTo = (await listInbox(app, person, inTeam())).data[0]?.position ?? '';
    await tell('c');
    expect(await mark(app, person, team, { mark: 'seen', upTo })).toEqual({ unseen: 1, unread: 3 });
    expect(await mark(app, person, team, { mark: 'read', upTo })).toEqual({ unseen: 1, unread: 1 });
    // What was read and then added to is not archived unread.
    await tell('a');
    expect(await mark(app, person, team, { mark: 'archived', upTo, ids: [await idOf('a'), await idOf('b')] })).toEqual({
      unseen: 2,
      unread: 2,
    });
    expect(await keysOf()).toEqual(['a', 'c']);
  });

  it.each([{ mark: 'read' }, { mark: 'unread', upTo: '5' }, { mark: 'lost', ids: ['a'] }, { mark: 'read', ids: [] }])(
    'takes no mark of nothing: %j',
    async (marking) => {
      expect(await codeOf(postAs(app, person, '/notifications/marks', inTeam(), marking).expect(400))).toBe('request.invalid');
    },
  );

  it('is its person’s own: others do not see it, and mark nothing in it', async () => {
    await tell('a');
    const other = await seedMember(app.database, team, 'owner');
    expect((await listInbox(app, other, inTeam())).data).toEqual([]);
    await tell('b');
    const [a, b] = [await idOf('a'), await idOf('b')];
    const marking = { mark: 'read', ids: [b, a] };
    expect(await codeOf(postAs(app, other, '/notifications/marks', inTeam(), marking).expect(404))).toBe('resource.not-found');
    expect(await countsOf(app, other, team)).toEqual({ unseen: 1, unread: 1 });
    expect(await countsOf(app, person, team)).toEqual({ unseen: 2, unread: 2 });
  });

  it('is one in each team: what was told in another is not there', async () => {
    const second = await seedTeam(app.database);
    await join(app.database, second, person, 'admin');
    await tell('a');
    expect((await listInbox(app, person, { team: second.slug })).data).toEqual([]);
    expect(await countsOf(app, person, second)).toEqual({ unseen: 0, unread: 0 });
    await postAs(app, person, '/notifications/marks', { team: second.slug }, { mark: 'read', ids: [await idOf('a')] }).expect(404);
    expect(await countsOf(app, person, team)).toEqual({ unseen: 1, unread: 1 });
  });

  it('is nobody’s in the public team, in one that lets somebody read, and of whoever is no person', async () => {
    const owners = await seedTeam(app.database);
    await app.database.owner.query(
      `insert into read_grants (document_id, team_id, owner_slug, grantee_team_id, grantee_slug, site_codes, kinds, ends_at, approved_at,
                                created_at, updated_at, published_at)
       values (luminous.new_document_id(), $1, $2, $3, $4, '["a"]', '["data"]', now() + interval '1 day', now(), now(), now(), now())`,
      [owners.id, owners.slug, team.id, team.slug],
    );
    await askAs(app, person, '/results', { team: owners.slug }).expect(200);
    for (const path of ['/notifications', '/notifications/counts', '/notifications/stream']) {
      await askAs(app, person, path, { team: owners.slug }).expect(404);
      await askAs(app, person, path, { team: 'public' }).expect(404);
      await app.request().get(`/api${path}`).query(inTeam()).set('Authorization', `Bearer ${app.staffToken}`).expect(401);
    }
  });

  it('is marked from our own pages alone', async () => {
    await tell('a');
    const { cookie } = person;
    const test = app.request().post('/api/notifications/marks').query(inTeam()).set({ Cookie: cookie, Origin: 'https://evil.example' });
    expect(await codeOf(test.send({ mark: 'read', ids: [await idOf('a')] }).expect(403))).toBe('session.cross-site');
  });

  it('holds what its person’s role may know, for as long as the person is let in', async () => {
    const admin = await seedMember(app.database, team, 'admin');
    const auditor = await seedMember(app.database, team, 'auditor');
    const blocked = await seedMember(app.database, team, 'owner');
    await app.database.owner.query('update up_users set blocked = true where document_id = $1', [blocked.id]);
    await teller.tell({ type: 'import-failed' });
    await app.database.owner.query(`update memberships set access_ends_at = now() - interval '1 second' where person_id = $1`, [
      auditor.id,
    ]);
    await teller.tell({ type: 'critical' });
    const { rows } = await app.database.owner.query<{ type: string; people: string[] }>(
      `select n.type, array_agg(r.person_id order by r.person_id) as people
         from luminous.notification n join luminous.notification_recipient r on r.notification_id = n.id
        where n.team_id = $1 group by n.type order by n.type`,
      [team.id],
    );
    expect(rows).toEqual([
      { type: 'critical', people: [admin.id, person.id].sort() },
      { type: 'import-failed', people: [admin.id] },
    ]);
  });

  it('of staff belongs to no team', async () => {
    await teller.tell({ type: 'ledger-alarm' });
    expect((await listInbox(app, person, inTeam())).data).toEqual([]);
    const { rows } = await app.database.owner.query(
      `select n.team_id, r.person_id from luminous.notification n join luminous.notification_recipient r on r.notification_id = n.id
        where n.type = 'ledger-alarm'`,
    );
    expect(rows).toEqual([{ team_id: 'staff', person_id: 'staff' }]);
  });
});
