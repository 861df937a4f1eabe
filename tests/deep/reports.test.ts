import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { measure } from '../helpers/exceedances';
import {
  createReport,
  fetchReport,
  makeReport,
  readDocument,
  readReport,
  refusalOf,
  seedReported,
  untilFinished,
} from '../helpers/reports';
import { seedTeam } from '../helpers/teams';

describe('a report', () => {
  let app: App;
  let reviewer: Administrator;
  beforeAll(async () => {
    app = await startApp();
    reviewer = await createAdministrator(app);
  });
  afterAll(async () => app.stop());

  it('tells what was found in some days, as a document that stands on its own', async () => {
    const team = await seedReported(app);
    const made = await makeReport(app, team);
    expect(made).toMatchObject({ state: 'ready', stage: null, fault: null, snapshot: { recordCount: 4 }, superseded: null });
    const { file, snapshot } = made;
    if (file === null || snapshot === null) throw new Error('It is not ready.');
    const bytes = await fetchReport(app, team, made.id);
    expect(bytes).toHaveLength(file.sizeBytes);
    const read = readDocument(bytes);
    expect(read).toMatchObject({ title: `Summary report · ${team.slug} · 2015-01-01 to 2015-12-31`, language: 'en', isTagged: true });
    expect(read.pages).toHaveLength(file.pageCount);
    for (const told of [
      ...['4 results from 4 samples at 1 station, of 1 parameter.', '1 result is beyond a critical limit.'],
      ...['1 result is beyond a warning limit', 'Of 1 result it cannot be told', '7.25 mg/L', '< 9 mg/L', 'At the bridge (T-1)'],
      ...[made.id, snapshot.id, snapshot.sha256],
    ]) {
      expect(read.text).toContain(told);
    }
    expect(read.text).not.toMatch(/undefined|NaN|null|\[object/);
    expect(read.outline).toEqual(expect.arrayContaining(['What was found', 'Trends', 'Exceedances', 'Cannot be told', 'How to verify']));
    expect(read.tags).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']));
    expect(read.alternatives).toEqual(['Naphthenic acids at At the bridge']);
    expect(read.fonts.length).toBeGreaterThan(0);
    for (const { name, isEmbedded } of read.fonts) {
      expect(name).toContain('NotoSans');
      expect(isEmbedded).toBe(true);
    }
    const attached = (name: string): string => read.attachments.find((one) => one.name === name)?.text ?? '';
    expect(JSON.parse(attached('manifest.json'))).toMatchObject({ report: made.id, snapshot: { id: snapshot.id } });
    expect(attached('results.csv').match(/\r\n/g)).toHaveLength(5);
  });

  it('prints the same numbers again from the same snapshot, whatever has come since, also in French', async () => {
    const team = await seedReported(app);
    const first = await makeReport(app, team);
    await measure(app, team, { 'Sample number': 'S-5', 'Sample date': '2015-10-30', 'Parameter value': '3.5' });
    const snapshot = first.snapshot?.id ?? '';
    const again = await makeReport(app, team, { snapshot });
    const french = await makeReport(app, team, { snapshot, locale: 'fr' });
    const later = await makeReport(app, team);
    expect([again, french].map((report) => report.snapshot)).toEqual([first.snapshot, first.snapshot]);
    expect(later.snapshot?.recordCount).toBe(5);
    const [one, other, third] = await Promise.all(
      [first, again, french].map(async ({ id }) => readDocument(await fetchReport(app, team, id))),
    );
    const withoutName = (text = '', id = ''): string => text.replaceAll(id, '');
    expect(withoutName(other?.text, again.id)).toBe(withoutName(one?.text, first.id));
    expect(third).toMatchObject({ language: 'fr' });
    expect(third?.text).toContain('4 résultats de 4 échantillons à 1 station');
    expect(third?.text).toContain('7,25 mg/L');
    expect(await refusalOf(app, team, { snapshot, to: '2015-11-30' })).toBe('report.snapshot-unfit');
    expect(await refusalOf(app, await seedTeam(app.database), { snapshot })).toBe('report.snapshot-unfit');
  });

  it('is superseded when something that it tells is corrected or withdrawn, and says how much', async () => {
    const team = await seedReported(app);
    const first = await makeReport(app, team);
    const correction = await measure(app, team, { 'Parameter value': '0.9' }, { reason: 'Typing error' });
    const changed = await eventually(async () => (await readReport(app, team, first.id)).superseded ?? undefined, { what: 'the mark' });
    expect(changed.changedCount).toBe(1);
    const again = await makeReport(app, team, { snapshot: first.snapshot?.id ?? '' });
    expect(again.superseded).toEqual(changed);
    expect((await makeReport(app, team)).superseded).toBeNull();
    await app
      .request()
      .post(`/luminous/imports/${correction}/withdraw?team=${team.slug}`)
      .set('Authorization', `Bearer ${reviewer.token}`)
      .send({ reason: 'Sent by mistake' })
      .expect(200);
    await eventually(async () => ((await readReport(app, team, first.id)).superseded === null ? true : undefined), { what: 'its end' });
  });

  it('of nothing says that there is nothing', async () => {
    const team = await seedTeam(app.database);
    const { id, state } = await makeReport(app, team);
    expect(state).toBe('ready');
    expect(readDocument(await fetchReport(app, team, id)).text).toContain('No result of these days is known');
  });

  it('is the team’s own, and on record whenever somebody fetches it', async () => {
    const [team, other] = [await seedTeam(app.database), await seedTeam(app.database)];
    const { id } = await createReport(app, team);
    await ask(app, `/reports/${id}`, { team: other.slug }).expect(404);
    await untilFinished(app, team, id);
    await ask(app, `/reports/${id}/file`, { team: other.slug }).expect(404);
    await fetchReport(app, team, id);
    const { rows } = await app.database.owner.query<{ action: string }>(
      `select action from ledger.event where table_name = 'reports' and row_key = $1::text order by id`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['insert', 'update', 'update', 'update', 'downloaded']);
    const listed = (await ask(app, '/reports', { team: team.slug }).expect(200)).body as { data: { id: string }[] };
    expect(listed.data.map((report) => report.id)).toEqual([id]);
    expect(await readReport(app, team, id)).toMatchObject({ requestedBy: 'apiKey:staff' });
    await app.request().get(`/luminous/reports?team=${team.slug}`).set('Authorization', `Bearer ${reviewer.token}`).expect(200);
  });
});
