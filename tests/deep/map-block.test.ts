import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { albertaFile } from '../helpers/alberta';
import { startApp, type App } from '../helpers/app';
import { sendFile } from '../helpers/intake';
import { pageOnce } from '../helpers/public-pages';

const realFile = readFileSync(path.join(__dirname, '../fixtures/ab_naphthenic_acids_all_years.csv'));

describe('the map of public stations', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const look = async (address: string, words = ''): Promise<{ html: string; map: string; policy: string[] }> => {
    const { text, headers } = await pageOnce(app, address, (html) => html.includes(words));
    const [map = ''] = /<section class="map"[^]*?<\/section>/.exec(text) ?? [];
    return { html: text, map, policy: String(headers['content-security-policy']).split('; ') };
  };
  const itemOf = (map: string, name: string): string =>
    new RegExp(`<li[^>]*>(?:(?!</li>)[^])*>${name}<(?:(?!</li>)[^])*</li>`).exec(map)?.[0] ?? '';

  it('has a list and no picture while there is nothing to draw', async () => {
    const { map } = await look('/en');
    expect(map).toContain('As soon as results are published, you will see them here.');
    expect(map).not.toMatch(/<figure|data-map/);
  });

  it.each(['en', 'fr'] as const)('shows in %s each station in the picture, and the same in the list beside it', async (locale) => {
    await sendFile(app, realFile);
    const { map } = await look(`/${locale}`, '<svg class="map-picture"');
    const picture = /<svg class="map-picture"[^]*<\/svg><div/.exec(map)?.[0] ?? '';
    const drawn = [...picture.matchAll(/<g class="numbered (\w+)"[^]*?<text[^>]*>(\d+)</g)].map(
      ([, level, number]) => `${number ?? ''} ${level ?? ''}`,
    );
    const listed = [...map.matchAll(/<li[^>]* data-longitude[^]*?class="numbered (\w+)"[^]*?<text[^>]*>(\d+)</g)].map(
      ([, level, number]) => `${number ?? ''} ${level ?? ''}`,
    );
    expect(drawn).toHaveLength(20);
    expect(listed).toEqual(drawn);
    expect(map.match(new RegExp(`<a href="/${locale}/stations/public/[^"]+">`, 'g'))).toHaveLength(20);
    expect(map).toContain(locale === 'en' ? 'cannot tell you if water is safe to drink' : 'si l’eau est bonne à boire');
    expect(map).not.toMatch(/undefined|NaN|\[object|style=/);
  });

  it('tells in words which stations are not on it, and why', async () => {
    await sendFile(
      app,
      albertaFile(
        { 'Station number': 'M-1', 'Sample number': 'M-1', 'Station name': 'Nowhere', Latitude: '', Longitude: '' },
        { 'Station number': 'M-2', 'Sample number': 'M-2', 'Station name': 'Far away', Latitude: '10', Longitude: '10' },
      ),
    ).expect(201);
    const { map } = await look('/en', '>Nowhere<');
    expect(itemOf(map, 'Nowhere')).toContain('Not on the map: we do not know where it is.');
    expect(itemOf(map, 'Far away')).toContain('Not on the map: it is too far away.');
    expect(itemOf(map, 'Nowhere') + itemOf(map, 'Far away')).not.toContain('data-longitude');
  });

  it('draws a ring where the exact place is kept private, and tells nobody more than that', async () => {
    await sendFile(
      app,
      albertaFile({
        'Station number': 'M-3',
        'Sample number': 'M-3',
        'Station name': 'Private bend',
        Latitude: '57.1234',
        Longitude: '-111.5678',
      }),
    ).expect(201);
    await app.database.owner.query(
      `begin; set local app.scope = 'all'; update stations set is_sensitive = true where code = 'M-3'; commit`,
    );
    const { html, map } = await look('/en', '<circle class="rough"');
    expect(itemOf(map, 'Private bend')).toContain('data-longitude="-111.6" data-latitude="57.1" data-rough="true"');
    expect(map.match(/<circle class="rough"/g)).toHaveLength(1);
    expect(html).not.toMatch(/57\.1234|111\.5678/);
  });

  it('runs its own script where it stands, and no page without it runs any', async () => {
    const { html, policy } = await look('/en');
    expect(html.match(/<script[^]*?<\/script>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/portal\/assets\/main-[\w-]+\.js"><\/script>$/),
    ]);
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "worker-src 'self'"]));
    expect(policy.filter((line) => /unsafe|connect-src|blob:/.test(line))).toEqual([]);
    const other = await look('/en/glossary');
    expect(other.html).not.toContain('<script');
    expect(other.policy.filter((line) => /script-src|worker-src/.test(line))).toEqual([]);
  });
});
