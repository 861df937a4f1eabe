import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Test } from 'supertest';
import type { z } from 'zod';
import {
  GetNotificationDefaults,
  GetNotificationPreferences,
  type Preferences,
  type EffectivePreferences,
} from '../../src/plugins/notifications/contracts';
import { notificationTypes } from '../../src/plugins/notifications/contracts/notification-type';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import type { WorldPerson } from '../helpers/isolation/world';
import { askAs, join, putAs, seedMember } from '../helpers/members';
import { seedTeam, type TestTeam } from '../helpers/teams';

type Wanted = z.input<typeof Preferences>;

const [own, shared] = ['/notifications/preferences', '/notifications/defaults'] as const;

describe('what people want to be told', () => {
  let app: App;
  let team: TestTeam;
  let person: WorldPerson;
  let admin: WorldPerson;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });
  beforeEach(async () => {
    team = await seedTeam(app.database);
    person = await seedMember(app.database, team);
    admin = await seedMember(app.database, team, 'admin');
  });

  const inTeam = () => ({ team: team.slug });
  const answerOf = async (test: Test): Promise<EffectivePreferences> => {
    const { body } = (await test.expect(200)) as { body: unknown };
    return GetNotificationPreferences.responses[200].body.parse(body).data;
  };
  const read = async (who = person) => answerOf(askAs(app, who, own, inTeam()));
  const choose = async (wanted: Wanted, who = person) => answerOf(putAs(app, who, own, inTeam(), { chosen: wanted }));
  const chooseForTeam = async (wanted: Wanted) => answerOf(putAs(app, admin, shared, inTeam(), { chosen: wanted }));
  const typeIn = ({ types }: EffectivePreferences, name: string) => types.find(({ type }) => type === name);
  const channelIn = (told: EffectivePreferences, type: string, name: string) =>
    typeIn(told, type)?.channels.find(({ channel }) => channel === name);
  const choicesOf = async ({ id }: WorldPerson): Promise<unknown[]> => {
    const { rows } = await app.database.owner.query<{ chosen: unknown }>(
      'select chosen from luminous.notification_choice where person_id = $1 order by team_id',
      [id],
    );
    return rows.map(({ chosen }) => chosen);
  };

  it('is what Luminous does, until they say something; of what they are never told they are not asked', async () => {
    const told = await read();
    expect(told).toMatchObject({
      chosen: {},
      timeZone: { value: 'America/Edmonton', from: 'team' },
      quietHours: { value: null, from: 'product' },
    });
    expect(channelIn(told, 'new-results', 'email')).toEqual({ channel: 'email', value: true, from: 'product', isLocked: false });
    expect(typeIn(told, 'indeterminate')?.digest).toEqual({ value: { kind: 'daily', at: '08:00' }, from: 'product' });
    expect(typeIn(told, 'critical')).toMatchObject({ isUrgent: true });
    // A viewer sends no imports, and looks after neither people nor keys; staff alone hear of the ledger.
    const typesOf = (answer: EffectivePreferences) => answer.types.map(({ type }) => type);
    const onlyForAdmins = ['import-failed', 'invitation-accepted', 'key-expiring'];
    expect(typesOf(await read(admin)).filter((type) => !typesOf(told).includes(type))).toEqual(onlyForAdmins);
    expect(typesOf(await read(admin))).toEqual(notificationTypes.filter((type) => type !== 'ledger-alarm'));
  });

  it('is what they choose, and takes the place of what they chose before', async () => {
    const night = { from: '22:00', to: '07:00', days: ['sunday' as const] };
    const wanted: Wanted = {
      channels: { warning: { email: false } },
      digest: { kind: 'daily', at: '09:30' },
      quietHours: night,
      timeZone: 'America/St_Johns',
    };
    const told = await choose(wanted);
    expect(told).toMatchObject({
      chosen: wanted,
      timeZone: { value: 'America/St_Johns', from: 'person' },
      quietHours: { value: night, from: 'person' },
    });
    expect(channelIn(told, 'warning', 'email')).toEqual({ channel: 'email', value: false, from: 'person', isLocked: false });
    expect(typeIn(told, 'new-results')?.digest).toEqual({ value: { kind: 'daily', at: '09:30' }, from: 'person' });
    expect(await read()).toEqual(told);
    expect(await choose({ channels: { resolved: { 'web-push': true } } })).toMatchObject({
      chosen: { channels: { resolved: { 'web-push': true } } },
      quietHours: { value: null },
    });
    expect(channelIn(await read(), 'warning', 'email')).toMatchObject({ value: true, from: 'product' });
    expect((await choose({})).chosen).toEqual({});
  });

  it('is what the team has where they say nothing, and their own word where they do', async () => {
    const { body } = (await askAs(app, admin, shared, inTeam()).expect(200)) as { body: unknown };
    expect(GetNotificationDefaults.responses[200].body.parse(body).data.chosen).toEqual({});
    const night = { from: '18:00', to: '08:00', days: ['friday' as const] };
    const told = await chooseForTeam({
      channels: { 'new-results': { email: false }, 'key-expiring': { email: false } },
      quietHours: night,
    });
    expect(channelIn(told, 'key-expiring', 'email')).toMatchObject({ value: false, from: 'team' });
    await choose({ channels: { 'new-results': { email: true } } });
    const mine = await read();
    expect(channelIn(mine, 'new-results', 'email')).toMatchObject({ value: true, from: 'person' });
    expect(mine.quietHours).toEqual({ value: night, from: 'team' });
    expect(await read(admin)).toMatchObject({ chosen: {}, quietHours: { from: 'team' } });
  });

  it('can be looked after for a team by staff', async () => {
    const asStaff = { Authorization: `Bearer ${app.staffToken}` };
    await app
      .request()
      .put(`/api${shared}`)
      .query(inTeam())
      .set(asStaff)
      .send({ chosen: { timeZone: 'America/Regina' } })
      .expect(200);
    const { rows } = await app.database.owner.query('select updated_by from luminous.notification_default where team_id = $1', [team.id]);
    expect(rows).toEqual([{ updated_by: 'apiKey:staff' }]);
    expect((await read()).timeZone).toEqual({ value: 'America/Regina', from: 'team' });
    // A person's own is not staff's to read.
    await app.request().get(`/api${own}`).query(inTeam()).set(asStaff).expect(401);
  });

  it('is theirs in one team, and another’s in the same', async () => {
    const elsewhere = await seedTeam(app.database);
    await join(app.database, elsewhere, person, 'viewer');
    await choose({ timeZone: 'America/Halifax' });
    expect((await answerOf(askAs(app, person, own, { team: elsewhere.slug }))).chosen).toEqual({});
    expect((await read(admin)).chosen).toEqual({});
  });

  it('is closed to whoever is not in the team, and to guests of it', async () => {
    const stranger = await seedMember(app.database, await seedTeam(app.database), 'owner');
    for (const path of [own, shared]) {
      for (const slug of [team.slug, 'public', 'nobody-at-all']) {
        // In the public team everybody is a reader, and nobody has anything.
        const closed = slug === 'public' && path === shared ? 403 : 404;
        await askAs(app, stranger, path, { team: slug }).expect(closed);
        await putAs(app, stranger, path, { team: slug }, { chosen: {} }).expect(closed);
      }
    }
    await app.request().get(`/api${own}`).query(inTeam()).expect(401);
    await app
      .request()
      .put(`/api${own}`)
      .query(inTeam())
      .set({ Cookie: person.cookie, Origin: 'https://evil.example' })
      .send({ chosen: {} })
      .expect(403);
    expect(await choicesOf(stranger)).toEqual([]);
  });

  it('is not chosen for a team by a viewer or an editor', async () => {
    const editor = await seedMember(app.database, team, 'editor');
    for (const who of [person, editor]) {
      expect(await codeOf(putAs(app, who, shared, inTeam(), { chosen: { timeZone: 'UTC' } }).expect(403))).toBe('request.forbidden');
      await askAs(app, who, shared, inTeam()).expect(403);
    }
    expect((await read()).timeZone).toEqual({ value: 'America/Edmonton', from: 'team' });
  });

  const unfit: readonly (readonly [string, object])[] = [
    ['no critical alert in the inbox', { channels: { critical: { 'in-app': false } } }],
    ['a time zone that does not exist', { timeZone: 'Mars/Olympus_Mons' }],
    [
      'quiet hours that never end',
      { quietHours: { from: '00:00', to: '00:00', days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] } },
    ],
    ['a time of day that no clock shows', { digest: { kind: 'daily', at: '24:00' } }],
    ['a type that does not exist', { channels: { gossip: { email: true } } }],
    ['a way that does not exist', { channels: { warning: { pigeon: true } } }],
    ['somebody else', { personId: 'somebody' }],
    ['no object', []],
  ];
  it.each(unfit)('cannot be %s, neither for oneself nor for a team', async (_what, wanted) => {
    expect(await codeOf(putAs(app, person, own, inTeam(), { chosen: wanted }).expect(400))).toBe('request.invalid');
    expect(await codeOf(putAs(app, admin, shared, inTeam(), { chosen: wanted }).expect(400))).toBe('request.invalid');
    expect((await read()).chosen).toEqual({});
    expect(channelIn(await read(), 'critical', 'in-app')).toEqual({ channel: 'in-app', value: true, from: 'product', isLocked: true });
  });

  it('is not taken away by a request without a body', async () => {
    await choose({ timeZone: 'America/Halifax' });
    await app.request().put(`/api${own}`).query(inTeam()).set({ Cookie: person.cookie, Origin: app.url }).expect(400);
    expect((await read()).chosen).toEqual({ timeZone: 'America/Halifax' });
  });

  it('leaves with whoever leaves the team or is deleted, and nobody else’s does', async () => {
    const elsewhere = await seedTeam(app.database);
    await join(app.database, elsewhere, person, 'viewer');
    await putAs(app, person, own, { team: elsewhere.slug }, { chosen: { timeZone: 'UTC' } }).expect(200);
    await choose({ timeZone: 'America/Halifax' });
    await choose({ timeZone: 'America/Halifax' }, admin);
    await app.request().delete(`/api/members/${person.id}`).query(inTeam()).set({ Cookie: admin.cookie, Origin: app.url }).expect(200);
    expect(await choicesOf(person)).toEqual([{ timeZone: 'UTC' }]);
    // Who comes back begins anew.
    await join(app.database, team, person, 'viewer');
    expect((await read()).chosen).toEqual({});
    await app.database.owner.query('delete from up_users where document_id = $1', [person.id]);
    expect(await choicesOf(person)).toEqual([]);
    expect(await choicesOf(admin)).toHaveLength(1);
  });
});
