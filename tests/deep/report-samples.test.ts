import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { watch } from '../helpers/exceedances';
import { inProject, read } from '../helpers/files';
import { sendFile } from '../helpers/intake';
import { fetchReport, makeReport, readDocument } from '../helpers/reports';
import { seedTeam, type TestTeam } from '../helpers/teams';

const period = { from: '2008-01-01', to: '2016-12-31' };

/** Naphthenic acids as Alberta has published them, as reports of somebody invented. */
describe('reports of real results', () => {
  let app: App;
  let team: TestTeam;
  beforeAll(async () => {
    app = await startApp();
    team = await seedTeam(app.database);
    await app.database.owner.query(`update teams set name = 'Example Sands', slug = 'example-sands' where document_id = $1::text`, [
      team.id,
    ]);
    team = { ...team, slug: 'example-sands' };
    await watch(app, team, { warning: { at: '0.5' }, critical: { at: '3' }, standing: 'demo' });
    await sendFile(app, read('tests/fixtures/ab_naphthenic_acids_all_years.csv'), { team: team.slug }).expect(201);
  });
  afterAll(async () => app.stop());

  /** By `KEEP_SAMPLES=1`, for people who want to see what reports look like. */
  const keep = (name: string, bytes: Buffer): void => {
    if (process.env['KEEP_SAMPLES'] !== '1') return;
    mkdirSync(inProject('docs/samples'), { recursive: true });
    writeFileSync(inProject(`docs/samples/${name}`), bytes);
  };
  const linesOf = (csv: string): string[] =>
    csv
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .filter((line) => line !== '')
      .sort();
  const critical = { en: 'Beyond the critical limit', fr: 'Au-delà de la limite critique' };

  it.each(['en', 'fr'] as const)('tell the numbers that the API tells, in %s', async (locale) => {
    const report = await makeReport(app, team, { ...period, locale });
    const bytes = await fetchReport(app, team, report.id);
    keep(`summary-${locale}.pdf`, bytes);
    const document = readDocument(bytes);
    expect(document.pages.length).toBeGreaterThan(12);
    expect(document.pages.length).toBeLessThan(30);
    const exported = (await ask(app, '/exports/results', { team: team.slug, format: 'csv', ...period }).expect(200)).text;
    const attached = document.attachments.find(({ name }) => name === 'results.csv')?.text ?? '';
    expect(linesOf(attached)).toEqual(linesOf(exported));
    expect(linesOf(attached)).toHaveLength(103);
    expect(document.text).toContain(critical[locale]);
    expect(document.text).not.toMatch(/undefined|NaN|null|\[object/);
    expect(document.alternatives.length).toBeGreaterThan(10);
    expect(document.alternatives.filter((words) => words === '')).toEqual([]);
  });

  it('tell each result that is beyond a limit', async () => {
    const report = await makeReport(app, team, period);
    const { text } = readDocument(await fetchReport(app, team, report.id));
    const { rows } = await app.database.owner.query<{ told: string }>(
      `select to_char(r.sampled_at at time zone m.time_zone, 'YYYY-MM-DD') || ' Naphthenic acids ' || trim_scale(r.value)::text || ' mg/L' as told
         from results r join samples m on m.document_id = r.sample_id
        where r.team_id = $1::text and r.is_current and not r.is_quality_control and r.value > 0.5`,
      [team.id],
    );
    expect(rows.length).toBeGreaterThan(20);
    const section = text.slice(text.indexOf('Each result that is surely beyond a limit'));
    for (const { told } of rows) expect(section).toContain(told);
  });
});
