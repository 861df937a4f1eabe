import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { pageOnce } from '../helpers/public-pages';
import { seedTeam } from '../helpers/teams';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

describe('the public page', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const page = async (address: string) => (await app.request().get(address).set('Accept', 'text/html').expect(200)).text;

  it('says kindly that there is nothing yet, then shows every station with its latest value', async () => {
    expect(await page('/en')).toContain('No stations yet');
    await sendFile(app, realFile).expect(201);
    const { text: html } = await pageOnce(app, '/en', (text) => text.includes('<li class="station">'));
    expect(html.match(/<li class="station">/g)).toHaveLength(20);
    expect(html).toContain('1.04 <span class="unit">mg/L</span>');
    expect(html).toContain('Not found: below what this test can see (');
    expect(html).toContain('Contains information licensed under the Open Government Licence – Alberta.');
    expect(html).toContain('It cannot tell you if water is safe to drink.');
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  it('speaks French with French numbers and dates', async () => {
    const html = await page('/fr');
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Les acides naphténiques dans l’eau');
    expect(html).not.toMatch(/\d\.\d+ <span class="unit">/);
  });

  it('goes to the language of the reader', async () => {
    await app.request().get('/').set('Accept-Language', 'fr-CA,fr;q=0.9').expect(302).expect('Location', '/fr');
    await app.request().get('/').set('Accept-Language', 'de').expect(302).expect('Location', '/en');
  });

  it('shows nothing of a team that has published nothing', async () => {
    const team = await seedTeam(app.database);
    await sendFile(app, albertaFile({ 'Station name': 'Private pond' }), { team: team.slug }).expect(201);
    expect(await page('/en')).not.toContain('Private pond');
  });

  it('escapes what a file brought', async () => {
    await sendFile(
      app,
      albertaFile({ 'Station number': 'evil', 'Sample number': 'evil', 'Station name': '<script>alert(1)</script>' }),
    ).expect(201);
    const { text: html } = await pageOnce(app, '/en', (text) => text.includes('&lt;script&gt;'));
    expect(html).not.toContain('<script>');
  });

  it('answers a wrong address with a page, in the language asked for', async () => {
    const response = await app.request().get('/fr/rien').set('Accept', 'text/html').expect(404);
    expect(response.text).toContain('Cette page n’existe pas');
  });
});
