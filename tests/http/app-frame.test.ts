import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { App } from '../helpers/app';
import { joinApp } from '../helpers/shared-app';

describe('the application', () => {
  let app: App;
  beforeAll(async () => {
    app = await joinApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  const find = (address: string, language = 'en') => app.request().get(address).set('Accept', 'text/html').set('Accept-Language', language);

  it.each(['/app', '/app/sign-in', '/app/teams/northern/trends?station=N-1', '/app/nothing/like/this'])(
    'is one frame at %s, which runs our own script alone, tells nobody its address and is kept by nobody',
    async (address) => {
      const { headers, text } = await find(address).expect(200);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]),
      );
      expect(policy.filter((line) => line.includes('unsafe'))).toEqual([]);
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      expect(text.match(/<script[^]*?<\/script>/g)).toEqual([
        expect.stringMatching(/^<script type="module" src="\/portal\/assets\/main-[\w-]+\.js"><\/script>$/),
      ]);
      expect(text).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
      expect(text).toContain('<meta name="support" content="support@luminous.example"/>');
      expect(text).not.toMatch(/undefined|\[object|style=/);
    },
  );

  it('begins in the language that the browser asks for', async () => {
    const { headers, text } = await find('/app', 'fr-CA,fr;q=0.9').expect(200);
    expect(text).toContain('<html lang="fr">');
    expect(headers['content-language']).toBe('fr');
    expect((await find('/app', 'de').expect(200)).text).toContain('<html lang="en">');
  });

  it('loads what browsers may keep for good, by names that tell the content', async () => {
    const { text } = await find('/app').expect(200);
    const loaded = [...text.matchAll(/(?:href|src)="(\/portal\/[^"]+)"/g)].map(([, address]) => address ?? '');
    expect(loaded).toHaveLength(3);
    for (const address of loaded) {
      const { headers } = await app.request().get(address).expect(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    await app.request().get('/portal/assets/gone.js').expect(404);
  });

  it('has a worker at an address that stays and sees to all of it, asked for anew each time', async () => {
    const { headers, text } = await app.request().get('/app/worker.js').expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': expect.stringContaining('text/javascript') });
    expect(text).toContain('notificationclick');
    expect(text).not.toMatch(/\b(?:import|export)\b/);
  });

  it.each([
    ['/en/sign-in', '/app/sign-in?lang=en'],
    ['/fr/invitation', '/app/invitation?lang=fr'],
    ['/en/sign-in?to=/app/teams/northern/inbox', '/app/sign-in?lang=en&to=%2Fapp%2Fteams%2Fnorthern%2Finbox'],
    ['/en/sign-in?to=https://elsewhere.example/', '/app/sign-in?lang=en'],
    ['/en/home', '/app?lang=en'],
    ['/fr/home?team=northern', '/app/teams/northern/overview?lang=fr'],
    ['/en/inbox?open=n1', '/app?lang=en&open=n1&to=inbox'],
    ['/en/inbox?team=northern&open=n1&x=y', '/app/teams/northern/inbox?lang=en&open=n1'],
    ['/en/people?team=%22onclick', '/app?lang=en&to=people'],
  ])('is where %s leads, as mails have it', async (address, place) => {
    await find(address).expect(302).expect('Location', place).expect('Cache-Control', 'no-store');
  });

  it('is led to by every other page, which runs no script', async () => {
    const { headers, text } = await find('/fr/glossaire').expect(200);
    expect(text).toContain('<a href="/fr/sign-in">');
    expect(text).not.toContain('<script');
    expect(headers['content-security-policy']).not.toContain('script-src');
  });
});
