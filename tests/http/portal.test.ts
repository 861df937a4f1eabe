import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
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
    const html = await page('/en');
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
    const html = await page('/en');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('answers a wrong address with a page, in the language asked for', async () => {
    const response = await app.request().get('/fr/rien').set('Accept', 'text/html').expect(404);
    expect(response.text).toContain('Cette page n’existe pas');
  });

  describe('a page that a script fills', () => {
    const pages = ['sign-in', 'invitation', 'forgotten-password', 'new-password', 'home', 'people', 'keys', 'sharing', 'account'];
    const addresses = (['en', 'fr'] as const).flatMap((locale) => pages.map((name) => `/${locale}/${name}`));

    it.each(addresses)('%s runs our own script alone, tells nobody its address and is kept by nobody', async (address) => {
      const { headers, text } = await app.request().get(address).set('Accept', 'text/html').expect(200);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]),
      );
      expect(policy.filter((line) => line.includes('unsafe'))).toEqual([]);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-language': address.slice(1, 3),
      });
      expect(text.match(/<script[^]*?<\/script>/g)).toEqual([
        expect.stringMatching(/^<script type="module" src="\/portal\/assets\/main-[\w-]+\.js"><\/script>$/),
      ]);
      expect(text).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
      expect(text).not.toMatch(/undefined|\[object/);
    });

    it('loads what browsers may keep for good, by names that tell the content', async () => {
      const loaded = [...(await page('/en/sign-in')).matchAll(/(?:href|src)="(\/portal\/[^"]+)"/g)].map(([, address]) => address ?? '');
      expect(loaded).toHaveLength(3);
      for (const address of loaded) {
        const { headers } = await app.request().get(address).expect(200);
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      }
      await app.request().get('/portal/assets/gone.js').expect(404);
    });

    it('keeps the team and the open entry, and nothing else, when the language changes', async () => {
      expect(await page('/en/people?team=northern&to=x')).toContain('href="/fr/people?team=northern"');
      expect(await page('/en/inbox?team=northern&open=n1')).toContain('href="/fr/inbox?team=northern&amp;open=n1"');
      expect(await page('/en/people?team=%22onclick')).toContain('href="/fr/people"');
    });

    it('is led to by every other page, which runs no script', async () => {
      const { headers, text } = await app.request().get('/fr').set('Accept', 'text/html').expect(200);
      expect(text).toContain('<a href="/fr/sign-in">');
      expect(text).not.toContain('<script');
      expect(headers['content-security-policy']).not.toContain('script-src');
    });
  });
});
