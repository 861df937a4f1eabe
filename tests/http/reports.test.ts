import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { measure, postAsStaff, watch } from '../helpers/exceedances';
import { joinApp } from '../helpers/shared-app';
import { seedTeam, type TestTeam } from '../helpers/teams';

describe('a report', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => app.stop());

  /** Of one result beyond the warning limit, one beyond the critical, one within, and one of which it cannot be told. */
  const seedReported = async (): Promise<TestTeam> => {
    const team = await seedTeam(app.database);
    await watch(app, team);
    await measure(app, team, { 'Parameter value': '0.7' });
    await measure(app, team, { 'Sample number': 'S-2', 'Sample date': '2015-07-30', 'Parameter value': '7.25' });
    await measure(app, team, { 'Sample number': 'S-3', 'Sample date': '2015-08-30', 'Parameter value': '0.1' });
    await measure(app, team, { 'Sample number': 'S-4', 'Sample date': '2015-09-30', 'Parameter sign': '<', 'Parameter value': '9' });
    return team;
  };
  const refusal = async (team: TestTeam, wanted: object): Promise<string> =>
    codeOf(postAsStaff(app, '/reports', team.slug, { kind: 'summary', from: '2015-01-01', to: '2015-12-31', ...wanted }));

  it('is refused where it cannot be made', async () => {
    const team = await seedTeam(app.database);
    expect(await refusal(team, { kind: 'novel' })).toBe('report.kind-unknown');
    expect(await refusal(team, { subjects: ['NOWHERE'] })).toBe('report.subject-unknown');
    expect(await refusal(team, { to: '2014-12-31' })).toBe('request.invalid');
    expect(await refusal(team, { pages: 3 })).toBe('request.invalid');
    await app.database.owner.query(
      `insert into reports (document_id, team_id, kind, template_version, locale, from_day, to_day, subjects, state, requested_by, requested_at)
       select luminous.new_document_id(), $1::text, 'summary', 1, 'en', '2015-01-01', '2015-12-31', '[]', 'queued', 'system:test', now()
         from generate_series(1, 20)`,
      [team.id],
    );
    expect(await refusal(team, {})).toBe('report.too-many-waiting');
  });

  it('says beforehand what it would hold', async () => {
    const team = await seedReported();
    const order = { from: '2015-01-01', to: '2015-08-01' };
    const { body } = (await postAsStaff(app, '/reports/preview', team.slug, order).expect(200)) as { body: { data: unknown } };
    expect(body.data).toEqual({
      counts: [
        { name: 'results', count: 2 },
        { name: 'samples', count: 2 },
        { name: 'stations', count: 1 },
        { name: 'parameters', count: 1 },
      ],
      isTooLarge: false,
    });
  });

  it('that is not ready has no file', async () => {
    const team = await seedTeam(app.database);
    const { rows } = await app.database.owner.query<{ id: string }>(
      `insert into reports (document_id, team_id, kind, template_version, locale, from_day, to_day, subjects, state, requested_by, requested_at)
       values (luminous.new_document_id(), $1::text, 'summary', 1, 'en', '2015-01-01', '2015-12-31', '[]', 'queued', 'system:test', now())
       returning document_id as id`,
      [team.id],
    );
    expect(await codeOf(ask(app, `/reports/${rows[0]?.id ?? ''}/file`, { team: team.slug }))).toBe('report.not-ready');
  });
});
