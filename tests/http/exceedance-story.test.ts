import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Notification } from '../../src/plugins/notifications/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { listExceedancesOf, measure, untilExceedances, watch } from '../helpers/exceedances';
import { listInbox, mark, namesIn } from '../helpers/inbox';
import type { WorldPerson } from '../helpers/isolation/world';
import { listenAs, type Listening } from '../helpers/live';
import { mailsTo } from '../helpers/mail';
import { postAs, seedMember } from '../helpers/members';
import { hurry } from '../helpers/post-office';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('from a measurement to whoever it concerns', () => {
  let app: App;
  let reviewer: Administrator;
  let team: TestTeam;
  let person: WorldPerson;
  let page: Listening;
  beforeAll(async () => {
    app = await joinApp();
    reviewer = await createAdministrator(app);
    team = await seedTeam(app.database, { releasesAutomatically: false });
    person = await seedMember(app.database, team, 'editor');
    await watch(app, team);
    page = await listenAs(app, person, { team: team.slug });
    await page.until('counts', 1);
  });
  afterAll(async () => {
    page.close();
    await app.stop();
  });

  const release = async (importId: string): Promise<void> => {
    await app
      .request()
      .post(`/luminous/imports/${importId}/release?team=${team.slug}`)
      .set('Authorization', `Bearer ${reviewer.token}`)
      .send({})
      .expect(200);
  };
  const types = (): string[] => page.notifications().map(({ type }) => type);
  const untilTold = async (type: string): Promise<void> => {
    for (let count = page.heard('notification').length; !types().includes(type); count += 1) await page.until('notification', count + 1);
  };

  /** Entries of the inbox come one by one, each by a subscriber of its own. */
  const untilEntries = async (isMeant: (entry: Notification) => boolean, count: number): Promise<Notification[]> =>
    eventually(async () => {
      const meant = (await listInbox(app, person, { team: team.slug })).data.filter(isMeant);
      return meant.length >= count ? meant : undefined;
    });

  const untilMailed = async (subject: RegExp): Promise<string> => {
    const mail = await eventually(async () => (await mailsTo(person.email)).find((one) => subject.test(one.subject)), { what: 'the mail' });
    return mail.text;
  };

  it('goes by release, alert, acknowledgement, correction and retraction', async () => {
    const importId = await measure(app, team, { 'Parameter value': '7' });
    expect(page.unseen()).toEqual([0]);
    expect(await listExceedancesOf(app, team)).toEqual([]);

    await release(importId);
    // Two subscribers, in whichever order.
    await untilTold('critical');
    await untilTold('new-results');
    expect(types().sort()).toEqual(['critical', 'new-results']);
    expect(page.unseen()).toContain(1);
    const { data: inbox, counts } = await listInbox(app, person, { team: team.slug });
    expect(counts).toEqual({ unseen: 2, unread: 2 });
    const [alert] = inbox.filter(({ type }) => type === 'critical');
    const [exceedance] = await listExceedancesOf(app, team);
    expect(alert).toMatchObject({
      ...{ severity: 'critical', isHistorical: false },
      text: { title: 'Critical: Naphthenic acids at At the bridge' },
      contents: { items: [{ name: 'At the bridge', count: 1 }], rest: 0 },
      about: [{ type: 'exceedances', key: exceedance?.id, link: `/exceedances/${exceedance?.id ?? ''}` }],
    });

    expect(await untilMailed(/^Critical: Naphthenic acids at At the bridge/)).toContain(
      `/en/inbox?team=${team.slug}&open=${alert?.id ?? ''}`,
    );

    expect(await mark(app, person, team, { mark: 'read', ids: inbox.map(({ id }) => id) })).toEqual({ unseen: 0, unread: 0 });
    await postAs(app, person, `/exceedances/${exceedance?.id ?? ''}/acknowledge`, { team: team.slug }, {}).expect(200);
    expect(await listExceedancesOf(app, team)).toMatchObject([{ state: 'acknowledged', acknowledged: { by: `member:${person.id}` } }]);

    const corrected = await measure(app, team, { 'Parameter value': '0.07' }, { reason: 'The decimal point had slipped' });
    await release(corrected);
    await untilTold('retracted');
    expect(await untilExceedances(app, team, ([only]) => only?.state === 'retracted')).toHaveLength(1);
    const told = page.notifications().filter(({ type }) => type === 'retracted');
    expect(told).toMatchObject([
      { about: [{ key: exceedance?.id }], contents: { items: [{ name: 'At the bridge', before: '7 mg/L', after: '0.07 mg/L' }] } },
    ]);
    await hurry(app, team);
    expect(await untilMailed(/^Alert withdrawn: Naphthenic acids at At the bridge/)).toContain('corrected from 7 mg/L to 0.07 mg/L');
    // Nothing came twice.
    expect(types().filter((type) => type === 'critical')).toHaveLength(1);
    expect((await mailsTo(person.email)).filter(({ subject }) => subject.startsWith('Critical'))).toHaveLength(1);
  });

  it('is called by its name where nothing of it stands any more', async () => {
    const importId = await measure(app, team, {
      'Station number': 'W-1',
      'Station name': 'At the weir',
      'Sample number': 'W',
      'Parameter value': '9',
    });
    await release(importId);
    await untilExceedances(app, team, (found) => found.some(({ subject }) => subject.name === 'At the weir'));
    await app
      .request()
      .post(`/luminous/imports/${importId}/withdraw?team=${team.slug}`)
      .set('Authorization', `Bearer ${reviewer.token}`)
      .send({ reason: 'Sent by mistake' })
      .expect(200);
    await untilExceedances(app, team, (found) =>
      found.some(({ subject, state }) => subject.name === 'At the weir' && state === 'retracted'),
    );
    const isOfWeir = (entry: Notification): boolean => entry.type === 'retracted' && namesIn(entry).includes('At the weir');
    expect(await untilEntries(isOfWeir, 1)).toHaveLength(1);
  });

  it('ends in one entry that alerts nobody where history is brought in', async () => {
    const importId = await measure(
      app,
      team,
      { 'Station number': 'H-1', 'Sample number': 'H', 'Parameter value': '9' },
      { mode: 'backfill' },
    );
    await release(importId);
    await untilExceedances(app, team, (found) => found.some(({ isHistorical }) => isHistorical));
    const ofPast = await untilEntries(({ isHistorical }) => isHistorical, 2);
    expect(ofPast.map(({ type }) => type).sort()).toEqual(['critical', 'new-results']);
  });
});
