import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateReadGrant } from '../../src/plugins/teams/contracts';
import { ListThresholds, ListThresholdVersions, type Threshold } from '../../src/plugins/notifications/contracts';
import { createAdministrator, createColleague, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { sendFile } from '../helpers/intake';
import { bringIn, startCustomer, type Joined } from '../helpers/people';
import { listThresholdsAs, ruleOf, setThreshold, thresholdOf } from '../helpers/thresholds';

describe('a threshold', () => {
  let app: App;
  let admin: Administrator;
  let owner: Joined;
  let team: { team: string };
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
    const sites = [{ code: 'north', name: 'North pit' }];
    ({ owner, team } = await startCustomer(app, admin, { provisioning: { sites } }));
    await sendFile(app, albertaFile({ 'Station number': 'N-1', 'Station name': 'At the bridge' }), team).expect(201);
  });
  afterAll(async () => app.stop());

  const versions = async ({ id }: Threshold): Promise<Threshold[]> =>
    ListThresholdVersions.responses[200].body.parse((await owner.get(`/thresholds/${id}/versions`, team).expect(200)).body).data;
  const change = ({ id, version }: Threshold, changes: Parameters<typeof ruleOf>[0]) =>
    owner.put(`/thresholds/${id}`, { version, rule: ruleOf(changes) }, team);
  const refusedBecause = async (rule: object) => codeOf(owner.post('/thresholds', { rule }, team));

  it('is set by an administrator of the team, in full and in its canonical spelling', async () => {
    const made = await setThreshold(owner, team, {
      ...{ warning: { at: '0.500' }, critical: { at: '5e0' }, clear: '0.4', occurrences: { needed: 2, of: 3 }, clearAfter: 2 },
      ...{
        season: { from: '11-01', to: '03-31' },
        methods: ['AENV/3566'],
        estimated: 'full',
        standing: 'binding',
        citation: 'Approval 1-2',
      },
      ...{ silentAfterDays: 30, variant: 'atuA', effectiveFrom: '2020-01-01T00:00:00-07:00', effectiveTo: '2090-01-01T00:00:00Z' },
    });
    expect(made).toEqual({
      ...{ id: made.id, version: 1, versionId: made.id, state: 'in-force', quantityName: 'Naphthenic acids' },
      rule: {
        ...{ quantity: 'naphthenic-acids', variant: 'atuA', unit: 'mg/L', scope: { kind: 'team' }, operator: 'above' },
        ...{ warning: { at: '0.5' }, critical: { at: '5' }, clear: '0.4', occurrences: { needed: 2, of: 3 }, clearAfter: 2 },
        ...{
          season: { from: '11-01', to: '03-31' },
          methods: ['AENV/3566'],
          estimated: 'full',
          standing: 'binding',
          citation: 'Approval 1-2',
        },
        ...{ silentAfterDays: 30, effectiveFrom: '2020-01-01T07:00:00.000Z', effectiveTo: '2090-01-01T00:00:00.000Z' },
      },
      ...{ setAt: made.confirmedAt, setBy: { actor: `member:${owner.id}`, name: 'Test Person' } },
      ...{ confirmedAt: made.setAt, confirmedBy: made.setBy, endedAt: null, endedBy: null },
    });
    expect(await thresholdOf(owner.get(`/thresholds/${made.id}`, team).expect(200))).toEqual(made);
  });

  it('holds for all of the team, for one site or for one station, which are named by their codes', async () => {
    const ofSite = await setThreshold(owner, team, { scope: { kind: 'group', code: 'north' } });
    const ofStation = await setThreshold(owner, team, { scope: { kind: 'subject', code: 'N-1' } });
    expect([ofSite.rule.scope, ofStation.rule.scope]).toEqual([
      { kind: 'group', id: expect.any(String), code: 'north', name: 'North pit' },
      { kind: 'subject', id: expect.any(String), code: 'N-1', name: 'At the bridge' },
    ]);
    expect((await listThresholdsAs(owner, { ...team, scope: 'subject' })).map(({ id }) => id)).toEqual([ofStation.id]);
  });

  it.each<[string, object]>([
    ['a quantity that nobody knows', { quantity: 'unobtainium' }],
    ['a variant that nobody knows', { variant: 'atuZ' }],
    ['a method by which nothing is measured', { methods: ['AENV/3566', 'AENV/9999'] }],
    ['a site that the team does not have', { scope: { kind: 'group', code: 'N-1' } }],
    ['a station that the team does not have', { scope: { kind: 'subject', code: 'north' } }],
  ])('is refused where it names %s', async (_what, changes) => {
    expect(await refusedBecause(ruleOf(changes))).toBe('threshold.unknown-name');
  });

  it.each(['Cel', 'ug/kg', 'spoons'])('is refused in a unit that does not measure its quantity: %s', async (unit) => {
    expect(await refusedBecause(ruleOf({ unit }))).toBe('threshold.unit-unfit');
  });

  it.each<[string, object]>([
    ['no limit', { warning: null, critical: null }],
    ['what is critical before the warning', { critical: { at: '0.4' } }],
    ['what is critical above the warning, of amounts below', { operator: 'below' }],
    ['a range for another operator than outside', { warning: { low: '1', high: '2' } }],
    ['one amount for outside', { operator: 'outside' }],
    ['a range that ends before it begins', { operator: 'outside', warning: null, critical: { low: '9', high: '6' } }],
    [
      'a critical range within that of the warning',
      { operator: 'outside', warning: { low: '6', high: '9' }, critical: { low: '7', high: '8' } },
    ],
    ['a limit for clearing on the wrong side', { clear: '0.6' }],
    ['more occurrences than are looked at', { occurrences: { needed: 3, of: 2 } }],
    ['a silence of less than a day or two', { silentAfterDays: 1 }],
    ['a day that no year has', { season: { from: '02-30', to: '04-01' } }],
    ['an end before its beginning', { effectiveFrom: '2021-01-01T00:00:00Z', effectiveTo: '2020-01-01T00:00:00Z' }],
    ['an amount that is none', { warning: { at: 'much' } }],
    ['an amount with more digits than are kept', { warning: { at: '0.0000000000001' } }],
    ['a word that nobody asked for', { quantities: ['chloride'] }],
  ])('is refused with %s', async (_what, changes) => {
    expect(await refusedBecause(ruleOf(changes))).toBe('request.invalid');
  });

  it('is changed by a version that follows it, and every version stays', async () => {
    const first = await setThreshold(owner, team);
    const second = await thresholdOf(change(first, { operator: 'at-or-above', warning: null }).expect(200));
    expect(second).toMatchObject({ id: first.id, version: 2, state: 'in-force', rule: { operator: 'at-or-above', warning: null } });
    expect(second.versionId).not.toBe(first.versionId);
    expect(await versions(first)).toEqual([second, { ...first, state: 'superseded' }]);
    const listed = await listThresholdsAs(owner, team);
    expect(listed.filter(({ id }) => id === first.id)).toEqual([second]);
  });

  it('is changed by one of many who saw the same version; the others are told', async () => {
    const first = await setThreshold(owner, team);
    const answers = await Promise.all(['1', '2', '3', '4'].map(async (at) => change(first, { warning: { at } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await codeOf(change(first, {}).expect(409))).toBe('resource.conflict');
    expect((await versions(first)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('is ended from a moment on, and changes no more', async () => {
    const now = await setThreshold(owner, team);
    const ended = await thresholdOf(owner.post(`/thresholds/${now.id}/end`, { version: 1 }, team).expect(200));
    expect(ended).toMatchObject({ state: 'ended', endedAt: expect.any(String), endedBy: now.setBy, rule: { effectiveTo: ended.endedAt } });
    expect(await codeOf(change(now, {}).expect(409))).toBe('threshold.ended');
    const later = await setThreshold(owner, team);
    const from = '2095-06-01T00:00:00.000Z';
    expect(await thresholdOf(owner.post(`/thresholds/${later.id}/end`, { version: 1, from }, team).expect(200))).toMatchObject({
      ...{ state: 'in-force', endedAt: from },
    });
    const past = await setThreshold(owner, team);
    const at = await thresholdOf(owner.post(`/thresholds/${past.id}/end`, { version: 1, from: '2001-01-01T00:00:00Z' }, team).expect(200));
    expect(at.endedAt?.startsWith('2001')).toBe(false);
  });

  it('stands in a list that is cut into pages and narrowed', async () => {
    const { owner: reader, team: own } = await startCustomer(app, admin);
    const made = [];
    for (const quantity of ['chloride', 'sodium', 'chloride']) made.push(await setThreshold(reader, own, { quantity }));
    await reader.post(`/thresholds/${made[0]?.id ?? ''}/end`, { version: 1 }, own).expect(200);
    await setThreshold(reader, own, { effectiveFrom: '2090-01-01T00:00:00Z' });
    const pages: string[][] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: Record<string, string> = { ...own, limit: '3', ...(cursor === '' ? {} : { cursor }) };
      const page = ListThresholds.responses[200].body.parse((await reader.get('/thresholds', query).expect(200)).body);
      pages.push(page.data.map(({ rule }) => rule.quantity));
      cursor = page.next;
    }
    expect(pages).toEqual([['naphthenic-acids', 'chloride', 'sodium'], ['chloride']]);
    const quantities = async (query: Record<string, string>) =>
      (await listThresholdsAs(reader, { ...own, ...query })).map(({ rule }) => rule.quantity);
    expect(await quantities({ quantity: 'chloride' })).toEqual(['chloride', 'chloride']);
    expect(await quantities({ quantity: 'chloride', state: 'in-force' })).toEqual(['chloride']);
    expect(await quantities({ state: 'ended' })).toEqual(['chloride']);
    expect(await quantities({ state: 'upcoming' })).toEqual(['naphthenic-acids']);
    expect(await codeOf(reader.get('/thresholds', { ...own, cursor: 'x' }).expect(400))).toBe('request.invalid');
  });

  it('is read by everybody of the team and set by those who manage it', async () => {
    const made = await setThreshold(owner, team);
    const viewer = await bringIn(app, owner, team, 'viewer');
    expect((await listThresholdsAs(viewer, team)).map(({ id }) => id)).toContain(made.id);
    await viewer.get(`/thresholds/${made.id}/versions`, team).expect(200);
    const body = { version: 1, rule: ruleOf() };
    expect(await codeOf(viewer.post('/thresholds', { rule: ruleOf() }, team).expect(403))).toBe('request.forbidden');
    await viewer.put(`/thresholds/${made.id}`, body, team).expect(403);
    await viewer.post(`/thresholds/${made.id}/end`, { version: 1 }, team).expect(403);
    await viewer.post('/thresholds/confirm', { proposals: [{ id: made.id, version: 1 }] }, team).expect(403);
    const colleague = await bringIn(app, owner, team, 'admin');
    await colleague.put(`/thresholds/${made.id}`, body, team).expect(200);
  });

  it('is not there for other teams, whatever they try', async () => {
    const made = await setThreshold(owner, team);
    const { owner: stranger, team: foreign } = await startCustomer(app, admin);
    for (const asked of [team, foreign]) {
      expect(await codeOf(stranger.get(`/thresholds/${made.id}`, asked).expect(404))).toBe('resource.not-found');
      await stranger.get(`/thresholds/${made.id}/versions`, asked).expect(404);
      await stranger.put(`/thresholds/${made.id}`, { version: 1, rule: ruleOf() }, asked).expect(404);
      await stranger.post(`/thresholds/${made.id}/end`, { version: 1 }, asked).expect(404);
      await stranger.post('/thresholds/confirm', { proposals: [{ id: made.id, version: 1 }] }, asked).expect(404);
    }
    expect(await listThresholdsAs(stranger, foreign)).toEqual([]);
    expect(await codeOf(stranger.post('/thresholds', { rule: ruleOf({ scope: { kind: 'subject', code: 'N-1' } }) }, foreign))).toBe(
      'threshold.unknown-name',
    );
    await stranger.get('/thresholds', { team: 'public' }).expect(404);
    expect(await versions(made)).toEqual([made]);
  });

  it('is not part of what a team lets another read', async () => {
    const made = await setThreshold(owner, team, { scope: { kind: 'group', code: 'north' } });
    const { owner: guest, team: regulator } = await startCustomer(app, admin, { kind: 'regulator' });
    const terms = { siteCodes: ['north'], kinds: ['data'], endsAt: '2090-01-01T00:00:00Z', grantee: regulator.team };
    const { body } = (await owner.post('/read-grants', terms, team).expect(201)) as { body: unknown };
    expect(CreateReadGrant.responses[201].body.parse(body).data.state).toBe('active');
    await guest.get('/stations', team).expect(200);
    // Refused, not answered with nothing: nobody should take that for all being well.
    for (const path of ['/thresholds', `/thresholds/${made.id}`, '/exceedances']) await guest.get(path, team).expect(403);
    await guest.post('/thresholds', { rule: ruleOf() }, team).expect(403);
  });

  it('is seen by staff as their role allows', async () => {
    const made = await setThreshold(owner, team);
    const tokenOf = async (code: string): Promise<string> => {
      const person = await createColleague(app, admin, { code });
      const { body } = (await app.request().post('/admin/login').send(person).expect(200)) as { body: { data: { token: string } } };
      return body.data.token;
    };
    const panel = (token: string) => ({
      get: (path: string) => app.request().get(`/luminous${path}`).query(team).set('Authorization', `Bearer ${token}`),
      put: (path: string, body: object) =>
        app.request().put(`/luminous${path}`).query(team).set('Authorization', `Bearer ${token}`).send(body),
    });
    const body = { version: 1, rule: ruleOf({ warning: { at: '0.7' } }) };
    const support = panel(await tokenOf('luminous-support'));
    expect(await thresholdOf(support.get(`/thresholds/${made.id}`).expect(200))).toEqual(made);
    await support.put(`/thresholds/${made.id}`, body).expect(403);
    const changed = await thresholdOf(panel(admin.token).put(`/thresholds/${made.id}`, body).expect(200));
    expect(changed).toMatchObject({ version: 2, state: 'in-force', setBy: { actor: `admin:${admin.id}`, name: 'Ada' } });
  });

  it('leaves all that happened to it on record, and is altered by nobody afterwards', async () => {
    const made = await setThreshold(owner, team);
    await change(made, { warning: { at: '1' } }).expect(200);
    const { rows } = await app.database.owner.query(
      `select e.action, e.changed_fields as fields from ledger.event e
        where e.table_name = 'thresholds' and e.row_key in (select document_id from thresholds where threshold_id = $1) order by e.id`,
      [made.id],
    );
    expect(rows).toEqual([
      { action: 'insert', fields: [] },
      { action: 'update', fields: ['is_current', 'updated_at'] },
      { action: 'insert', fields: [] },
    ]);
    for (const alteration of ['warning_at = 9', `set_by = 'member:x'`, 'is_current = true', `confirmed_at = '2020-01-01'`]) {
      await expect(
        app.database.owner.query(`update thresholds set ${alteration} where document_id = $1`, [made.versionId]),
      ).rejects.toMatchObject({
        code: 'LU030',
      });
    }
    await expect(app.database.owner.query('delete from thresholds where document_id = $1', [made.versionId])).rejects.toMatchObject({
      code: '23503',
    });
  });
});
