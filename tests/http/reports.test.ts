import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { App } from '../helpers/app';
import { ask } from '../helpers/ask';
import { codeOf } from '../helpers/code-of';
import { postAsStaff } from '../helpers/exceedances';
import { refusalOf, seedReported } from '../helpers/reports';
import { joinApp } from '../helpers/shared-app';
import { seedTeam } from '../helpers/teams';

describe('a report', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => app.stop());

  it('is refused where it cannot be made', async () => {
    const team = await seedTeam(app.database);
    expect(await refusalOf(app, team, { kind: 'novel' })).toBe('report.kind-unknown');
    expect(await refusalOf(app, team, { subjects: ['NOWHERE'] })).toBe('report.subject-unknown');
    expect(await refusalOf(app, team, { to: '2014-12-31' })).toBe('request.invalid');
    expect(await refusalOf(app, team, { pages: 3 })).toBe('request.invalid');
    await app.database.owner.query(
      `insert into reports (document_id, team_id, kind, template_version, locale, from_day, to_day, subjects, state, requested_by, requested_at)
       select luminous.new_document_id(), $1::text, 'summary', 1, 'en', '2015-01-01', '2015-12-31', '[]', 'queued', 'system:test', now()
         from generate_series(1, 20)`,
      [team.id],
    );
    expect(await refusalOf(app, team, {})).toBe('report.too-many-waiting');
  });

  it('says beforehand what it would hold', async () => {
    const team = await seedReported(app);
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
