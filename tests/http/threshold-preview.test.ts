import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { PreviewThreshold, type Exceedance, type ThresholdPreview } from '../../src/plugins/notifications/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile, type AlbertaCells } from '../helpers/alberta';
import { type App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';
import { codeOf } from '../helpers/code-of';
import { postAsStaff, untilExceedances, watch } from '../helpers/exceedances';
import { sendFile } from '../helpers/intake';
import { bringIn, startCustomer } from '../helpers/people';
import { seedTeam, type TestTeam } from '../helpers/teams';
import { ruleOf } from '../helpers/thresholds';

type Asked = Omit<z.input<typeof PreviewThreshold.request.body>, 'rule'>;

const in2015: Asked = { period: { from: '2015-01-01T00:00:00Z', to: '2016-01-01T00:00:00Z' } };

/** A series at a station: one measurement a month from January on. */
const monthly = (station: string, values: readonly string[]): AlbertaCells[] =>
  values.map((value, month) => ({
    ...{ 'Station number': station, 'Station name': `Station ${station}`, 'Sample number': `${station}-${String(month)}` },
    'Sample date': `2015-${String(month + 1).padStart(2, '0')}-15`,
    'Parameter sign': value.startsWith('<') ? '<' : '',
    'Parameter value': value.replace('<', ''),
  }));

const sheet: readonly AlbertaCells[] = [
  ...monthly('A', ['0.1', '0.7', '6', '0.2', '0.1', '0.9']),
  ...monthly('B', ['<0.3', '<2', '0.6', '0.4', '7', '8', '0.5']),
  ...monthly('C', ['0.2', '0.3']),
];

describe('the preview of a threshold', () => {
  let app: App;
  let admin: Administrator;
  beforeAll(async () => {
    app = await joinApp();
    admin = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  const send = async ({ slug }: TestTeam, lines = sheet): Promise<void> => {
    await sendFile(app, albertaFile(...lines), { team: slug, query: { mode: 'backfill' } }).expect(201);
  };
  const seedMeasured = async (): Promise<TestTeam> => {
    const team = await seedTeam(app.database);
    await send(team);
    return team;
  };
  const preview = async ({ slug }: TestTeam, rule: Parameters<typeof ruleOf>[0] = {}, asked: Asked = in2015): Promise<ThresholdPreview> => {
    const { body } = (await postAsStaff(app, '/thresholds/preview', slug, { rule: ruleOf(rule), ...asked }).expect(200)) as {
      body: unknown;
    };
    return PreviewThreshold.responses[200].body.parse(body).data;
  };
  const previewed = ({ exceedances: { items } }: ThresholdPreview) =>
    items.map(({ subject, openedAt, worstLevel, endedAt }) => [subject.name, openedAt, worstLevel, endedAt]).sort();
  const found = (exceedances: readonly Exceedance[]) =>
    exceedances
      .map(({ subject, openedBy, worstLevel, latest, ended }) => [
        subject.name,
        openedBy.observedAt,
        worstLevel,
        ended === null ? null : latest.observedAt,
      ])
      .sort();

  it('says what the rule would have come to', async () => {
    const told = await preview(await seedMeasured());
    expect(told.observations).toMatchObject({ judged: 15, clear: 8, warning: 3, critical: 3, indeterminate: 1, undecidable: 0 });
    expect(told.observations.reasons).toContainEqual({ outcome: 'indeterminate', reason: 'limit-above-threshold', count: 1 });
    expect(told.exceedances).toMatchObject({ opened: 4, critical: 2, standing: 1, rest: 0 });
    expect(previewed(told)).toEqual([
      ['Station A', '2015-02-15T20:00:00.000Z', 'critical', '2015-04-15T19:00:00.000Z'],
      ['Station A', '2015-06-15T19:00:00.000Z', 'warning', null],
      ['Station B', '2015-03-15T19:00:00.000Z', 'warning', '2015-04-15T19:00:00.000Z'],
      ['Station B', '2015-05-15T19:00:00.000Z', 'critical', '2015-07-15T19:00:00.000Z'],
    ]);
    expect(told.exceedances.items[0]).toMatchObject({ openedBy: { value: '0.9', unit: 'mg/L', ratio: '1.8' }, group: null });
    expect(told.subjects).toMatchObject({ total: 3, rest: 0, items: [{ observations: 6 }, { observations: 7 }, { observations: 2 }] });
    expect(told).toMatchObject({ present: null, isAsIfInEffect: false });
    expect(told.looked).toEqual({ series: 3, observations: 15, seriesLeftOut: 0, observationsLeftOut: 0, isComplete: true });
  });

  it.each<[string, Parameters<typeof ruleOf>[0]]>([
    ['one limit', {}],
    ['several occurrences', { occurrences: { needed: 2, of: 3 }, clearAfter: 2 }],
    ['amounts below, in another unit', { operator: 'below', unit: 'ug/L', warning: { at: '300' }, critical: { at: '150' } }],
    ['a season', { season: { from: '03-01', to: '06-30' } }],
  ])('is what happens once the threshold is there and the same is measured: %s', async (_what, rule) => {
    const [before, after] = [await seedMeasured(), await seedTeam(app.database)];
    const told = await preview(before, rule);
    await watch(app, after, rule);
    await send(after);
    expect(previewed(told)).not.toEqual([]);
    expect(found(await untilExceedances(app, after, ({ length }) => length === told.exceedances.opened))).toEqual(previewed(told));
  });

  it('leaves to others what they say more specifically, and says so', async () => {
    const team = await seedMeasured();
    const specific = await watch(app, team, { scope: { kind: 'subject', code: 'B' }, warning: { at: '1' } });
    const told = await preview(team);
    expect(told.observations.judged).toBe(8);
    expect(told.gaveWay).toEqual([{ threshold: specific.id, because: 'less-specific', observations: 7 }]);
    expect(told.subjects.items.map(({ name }) => name)).toEqual(['Station A', 'Station C']);
    expect(new Set(told.exceedances.items.map(({ subject }) => subject.name))).toEqual(new Set(['Station A']));
  });

  it('counts what falls into the period, knowing what was before', async () => {
    const told = await preview(await seedMeasured(), {}, { period: { from: '2015-03-01T00:00:00Z', to: '2015-06-01T00:00:00+02:00' } });
    expect(told.period).toEqual({ from: '2015-03-01T00:00:00.000Z', to: '2015-05-31T22:00:00.000Z' });
    expect(told.observations.judged).toBe(6);
    // What station A has passed since February does not begin in March.
    expect(previewed(told)).toEqual([
      ['Station B', '2015-03-15T19:00:00.000Z', 'warning', '2015-04-15T19:00:00.000Z'],
      ['Station B', '2015-05-15T19:00:00.000Z', 'critical', null],
    ]);
    expect(told.exceedances.standing).toBe(1);
    expect(told.subjects.items).toMatchObject([{ observations: 3 }, { observations: 3 }, { name: 'Station C', observations: 0 }]);
  });

  it('is of the last year, if nobody says otherwise', async () => {
    const told = await preview(await seedMeasured(), {}, {});
    expect(told).toMatchObject({ observations: { judged: 0 }, exceedances: { opened: 0, standing: 1 }, subjects: { total: 3 } });
    expect(Date.parse(told.period.to) - Date.parse(told.period.from)).toBeGreaterThan(364 * 86_400_000);
  });

  it('judges a rule that begins later as if it had held', async () => {
    const told = await preview(await seedMeasured(), { effectiveFrom: '2090-01-01T00:00:00Z' });
    expect(told).toMatchObject({ isAsIfInEffect: true, exceedances: { opened: 4 } });
  });

  it('says what a change makes of what stands, and that is what happens', async () => {
    const team = await seedTeam(app.database);
    const { id, version } = await watch(app, team);
    const lines = [...monthly('A', ['0.6']), ...monthly('B', ['0.9']), ...monthly('C', ['1.5']), ...monthly('D', ['6'])];
    await send(team, lines);
    const standing = await untilExceedances(app, team, ({ length }) => length === 4);
    const changes = { warning: { at: '0.8' }, critical: { at: '1' } };
    const told = await preview(team, changes, { ...in2015, replaces: id });
    expect(told.present).toMatchObject({
      observations: { judged: 4, warning: 3, critical: 1 },
      exceedances: { opened: 4, critical: 1, standing: 4 },
      standing: { counts: { stays: 2, worsens: 1, eases: 0, ends: 1 }, rest: 0 },
    });
    expect(told).toMatchObject({ gaveWay: [], observations: { clear: 1, warning: 1, critical: 2 } });
    const becomes = new Map(told.present?.standing.items.map((item) => [item.exceedance, item.becomes]));
    await app
      .request()
      .put(`/api/thresholds/${id}`)
      .query({ team: team.slug })
      .set('Authorization', `Bearer ${app.staffToken}`)
      .send({ version, rule: ruleOf(changes) })
      .expect(200);
    const after = await untilExceedances(app, team, (all) => all.some(({ ended }) => ended !== null));
    const became = after.map((now): [string, string] => {
      const before = standing.find((one) => one.id === now.id);
      if (now.ended !== null) return [now.id, 'ends'];
      return [now.id, now.level === before?.level ? 'stays' : 'worsens'];
    });
    expect(new Map(became)).toEqual(becomes);
  });

  it('of a rule for another place ends what stands elsewhere', async () => {
    const team = await seedTeam(app.database);
    const { id } = await watch(app, team);
    await send(team, [...monthly('A', ['0.6']), ...monthly('B', ['0.9'])]);
    await untilExceedances(app, team, ({ length }) => length === 2);
    const told = await preview(team, { scope: { kind: 'subject', code: 'A' } }, { ...in2015, replaces: id });
    expect(told.present?.standing.counts).toEqual({ stays: 1, worsens: 0, eases: 0, ends: 1 });
    const over = await preview(team, { effectiveTo: '2020-01-01T00:00:00Z' }, { ...in2015, replaces: id });
    expect(over.present?.standing.counts).toEqual({ stays: 0, worsens: 0, eases: 0, ends: 2 });
  });

  it('writes nothing', async () => {
    const team = await seedMeasured();
    const count = async (): Promise<unknown> => {
      const { rows } = await app.database.owner.query(
        `select (select count(*) from thresholds where team_id = $1) + (select count(*) from exceedances where team_id = $1)
              + (select count(*) from luminous.evaluation where team_id = $1)
              + (select count(*) from luminous.outbox where team_id = $1 and event <> 'observations.recorded') as there`,
        [team.id],
      );
      return rows[0];
    };
    const before = await count();
    await preview(team);
    expect(await count()).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['contradicts itself', { rule: ruleOf({ critical: { at: '0.1' } }) }, 'request.invalid'],
    ['names what is not there', { rule: ruleOf({ quantity: 'unobtainium' }) }, 'threshold.unknown-name'],
    ['has an unfit unit', { rule: ruleOf({ unit: 'Cel' }) }, 'threshold.unit-unfit'],
    ['would replace what is not there', { rule: ruleOf(), replaces: 'nobody' }, 'resource.not-found'],
    [
      'asks for a period that ends before it begins',
      { rule: ruleOf(), period: { from: '2020-01-01T00:00:00Z', to: '2019-01-01T00:00:00Z' } },
      'request.invalid',
    ],
    ['asks for a century', { rule: ruleOf(), period: { from: '1920-01-01T00:00:00Z', to: '2019-01-01T00:00:00Z' } }, 'request.invalid'],
  ])('is refused where the question %s', async (_what, body, code) => {
    const { slug } = await seedTeam(app.database);
    expect(await codeOf(postAsStaff(app, '/thresholds/preview', slug, body))).toBe(code);
  });

  it('is for those who manage thresholds, of their own team', async () => {
    const { owner, team } = await startCustomer(app, admin);
    const viewer = await bringIn(app, owner, team, 'viewer');
    const body = { rule: ruleOf() };
    await owner.post('/thresholds/preview', body, team).expect(200);
    await viewer.post('/thresholds/preview', body, team).expect(403);
    const { slug } = await seedMeasured();
    await owner.post('/thresholds/preview', body, { team: slug }).expect(404);
    await app
      .request()
      .post('/luminous/thresholds/preview')
      .query(team)
      .set('Authorization', `Bearer ${admin.token}`)
      .send(body)
      .expect(200);
  });
});
