import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrator } from '../helpers/administrator';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { askAs, postAs, seedMember } from '../helpers/members';
import { bringIn, startCustomer, type Visitor } from '../helpers/people';
import { seedTeam } from '../helpers/teams';
import { listTold, runNightly, toldTo, untilJobsAreDone, type Inbox } from '../helpers/told';

describe('what a team’s own people are told of its people and keys', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  it('is who has accepted an invitation, once, to whoever manages people, but not to who has come', async () => {
    const staff = await createAdministrator(app);
    const { owner, team } = await startCustomer(app, staff);
    const other = await startCustomer(app, staff);
    const inboxOf =
      (person: Visitor, of = team): Inbox =>
      (query) =>
        person.get('/notifications', { ...of, ...query });
    const viewer = await bringIn(app, owner, team, 'viewer');
    const [told, ...more] = await toldTo(inboxOf(owner), 'invitation-accepted');
    expect(more).toEqual([]);
    expect(told?.contents).toEqual({ items: [{ name: 'Test Person', count: 1, role: 'viewer' }], rest: 0 });
    expect(told?.notification).toMatchObject({ severity: 'info', about: [{ key: viewer.id, link: '/members' }] });

    const admin = await bringIn(app, owner, team, 'admin');
    await untilJobsAreDone(app);
    expect((await toldTo(inboxOf(owner), 'invitation-accepted'))[0]?.contents.items.map(({ role }) => role).sort()).toEqual([
      'admin',
      'viewer',
    ]);
    for (const inbox of [inboxOf(viewer), inboxOf(admin), inboxOf(other.owner, other.team)]) {
      expect(await listTold(inbox, 'invitation-accepted')).toEqual([]);
    }
  });

  it('is which keys end within 14 days, and again within 2, each once, to whoever manages keys', async () => {
    const team = await seedTeam(app.database);
    const admin = await seedMember(app.database, team, 'admin');
    const viewer = await seedMember(app.database, team, 'viewer');
    const rival = await seedMember(app.database, await seedTeam(app.database), 'owner');
    const inbox: Inbox = (query) => askAs(app, admin, '/notifications', { team: team.slug, ...query });
    const make = async (name: string): Promise<string> => {
      const { body } = (await postAs(app, admin, '/api-keys', { team: team.slug }, { name, scopes: ['data.read'] }).expect(201)) as {
        body: { data: { id: string } };
      };
      return body.data.id;
    };
    const shift = async (id: string, { madeDaysAgo = 80, endsInDays }: { madeDaysAgo?: number; endsInDays: number }) =>
      app.database.owner.query(
        `update api_keys set created_at = now() - make_interval(days => $2::int), expires_at = now() + make_interval(days => $3::int)
          where document_id = $1`,
        [id, madeDaysAgo, endsInDays],
      );
    const replace = async (id: string): Promise<void> => {
      await postAs(app, admin, `/api-keys/${id}/rotate`, { team: team.slug }, { overlapHours: 168 }).expect(201);
    };
    const use = async (id: string) =>
      app.database.owner.query(`insert into luminous.api_key_use (key_id, used_at) values ($1, now() + interval '1 second')`, [id]);
    const toldNames = async () => (await toldTo(inbox, 'key-expiring')).flatMap(({ contents }) => contents.items).sort(byName);
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

    await shift(await make('far'), { endsInDays: 20 });
    await shift(await make('short'), { madeDaysAgo: 1, endsInDays: 6 });
    const soon = await make('soon');
    await shift(soon, { endsInDays: 13 });
    await shift(await make('very soon'), { endsInDays: 1 });
    const revoked = await make('revoked');
    await shift(revoked, { endsInDays: 13 });
    await postAs(app, admin, `/api-keys/${revoked}/revoke`, { team: team.slug }, {}).expect(200);
    const replaced = await make('replaced');
    const stillUsed = await make('replaced, and used since');
    for (const id of [replaced, stillUsed]) {
      await replace(id);
      await shift(id, { endsInDays: 1 });
    }
    await use(stillUsed);

    await runNightly(app, 'warn-of-expiring-keys');
    await runNightly(app, 'warn-of-expiring-keys');
    expect((await toldNames()).map(({ name, count }) => [name, count])).toEqual([
      ['replaced, and used since', 1],
      ['soon', 1],
      ['very soon', 1],
    ]);

    await shift(soon, { endsInDays: 1 });
    await runNightly(app, 'warn-of-expiring-keys');
    await runNightly(app, 'warn-of-expiring-keys');
    const again = (await toldNames()).filter(({ name }) => name === 'soon');
    expect(again.map(({ count }) => count)).toEqual([1, 1]);
    expect(again[0]?.expiresOn).not.toBe(again[1]?.expiresOn);

    const { rows } = await app.database.owner.query(
      `select distinct r.person_id from luminous.notification_recipient r join luminous.notification n on n.id = r.notification_id
        where n.type = 'key-expiring'`,
    );
    expect(rows).toEqual([{ person_id: admin.id }]);
    expect([viewer.id, rival.id]).not.toContain(admin.id);
  });
});
