import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { pageOnce } from '../helpers/public-pages';
import { seedTeam } from '../helpers/teams';

const Listed = z.object({ results: z.array(z.object({ documentId: z.string(), slug: z.string() })) });

const lines = [
  { 'Sample number': 'a', 'Sample date': '2014-06-30', 'Parameter value': '1.25', 'Analysis method code': '3441' },
  { 'Sample number': 'b', 'Sample date': '2015-06-30', 'Parameter value': '0.50', 'Parameter sign': '<', 'Analysis method code': '3441' },
  { 'Sample number': 'c', 'Sample date': '2016-06-30', 'Parameter value': '3.5', 'Analysis method code': '3441' },
  { 'Sample number': 'd', 'Sample date': '2018-06-30', 'Parameter value': '2', 'Analysis method code': '104571' },
];

describe('a page with the results of a station over time', () => {
  let app: App;
  let staff: Administrator;
  beforeAll(async () => {
    app = await startApp();
    staff = await createAdministrator(app);
    await sendFile(app, albertaFile(...lines)).expect(201);
  });
  afterAll(async () => {
    await app.stop();
  });

  const asStaff = <T extends { set(name: string, value: string): T }>(request: T): T =>
    request.set('Authorization', `Bearer ${staff.token}`);
  const pages = '/content-manager/collection-types/plugin::portal.page';
  let shown = 0;
  const show = async (locale: 'en' | 'fr', slug: string, ...trends: readonly object[]): Promise<string> => {
    const { body } = (await asStaff(app.request().get(pages).query({ locale, pageSize: 50 })).expect(200)) as { body: unknown };
    const documentId = Listed.parse(body).results.find((page) => page.slug === slug)?.documentId ?? '';
    const blocks = trends.map((trend) => ({ __component: 'portal.trend', heading: 'Over time', ...trend }));
    shown += 1;
    const summary = `What it is, for the time number ${String(shown)}.`;
    const page = { title: 'A title', slug, summary, blocks };
    await asStaff(app.request().post(`${pages}/${documentId}/actions/publish`).query({ locale }))
      .send(page)
      .expect(200);
    const { text, headers } = await pageOnce(app, `/${locale}/${slug}`, (html) => html.includes(summary));
    expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src/);
    expect(text).not.toMatch(/<script|style=|<style|undefined|NaN|\[object/);
    return text;
  };

  it('shows them as a picture, in words and in numbers', async () => {
    const html = await show('en', 'what-we-measure', { stationCode: 'T-1', intro: 'What was found at the bridge.' });
    expect(html.match(/<svg [^>]*role="img" aria-label="Naphthenic acids over time: At the bridge"/g)).toHaveLength(2);
    expect(html).toContain('What was found at the bridge.');
    expect(html).toContain('4 results, from June 30, 2014 to June 30, 2018. The amounts found go from 1.25 mg/L to 3.5 mg/L.');
    expect(html).toContain('<td>Not found (below 0.5)</td><td>Method 3441</td>');
    expect(html.match(/<th scope="row">[^<]+/g)).toEqual(
      ['June 30, 2018', 'June 30, 2016', 'June 30, 2015', 'June 30, 2014'].map((day) => `<th scope="row">${day}`),
    );
    expect(html).toContain('It cannot tell you if water is safe to drink.');
  });

  it('speaks French', async () => {
    const html = await show('fr', 'ce-que-nous-mesurons', { stationCode: 'T-1' });
    expect(html).toContain('Les quantités trouvées vont de 1,25 mg/L à 3,5 mg/L.');
    expect(html).toContain('Méthode 104571');
  });

  it('says so where there is no such station, or it belongs to another team', async () => {
    const team = await seedTeam(app.database);
    await sendFile(app, albertaFile({ 'Station number': 'P-1' }), { team: team.slug }).expect(201);
    const html = await show(
      'en',
      'what-we-measure',
      { stationCode: 'P-1' },
      { stationCode: 'P-1', teamSlug: team.slug },
      { stationCode: 'T-1' },
    );
    expect(html.split('This station is not here, or nothing of it is public.')).toHaveLength(3);
    expect(html.match(/<svg [^>]*role="img"/g)).toHaveLength(2);
  });

  it('shows nothing that is not released', async () => {
    await app.database.owner.query(`update results set review_state = 'Preliminary' where team_id = 'public' and value = 3.5`);
    expect(await show('en', 'what-we-measure', { stationCode: 'T-1' })).toContain('3 results');
    await app.database.owner.query(`update results set review_state = 'Preliminary' where team_id = 'public'`);
    expect(await show('en', 'what-we-measure', { stationCode: 'T-1' })).toContain('No result yet');
  });
});
