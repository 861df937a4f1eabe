import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdministrator } from '../helpers/administrator';
import { startApp, type App } from '../helpers/app';
import { editorOf, type Editor } from '../helpers/editor';
import { onePixelPng } from '../helpers/pictures';
import { pageOnce } from '../helpers/public-pages';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const codes = ['na-biosensor', 'na-ftir', 'na-hrms'];

describe('what staff tell the public', () => {
  let app: App;
  let staff: Editor;
  beforeAll(async () => {
    app = await startApp();
    staff = editorOf(app, await createAdministrator(app));
  });
  afterAll(async () => {
    await app.stop();
  });

  const look = async (address: string, words = '<title>'): Promise<string> =>
    (await pageOnce(app, address, (html) => html.includes(words))).text;
  const stylesOf = (html: string): string | undefined => /href="(\/portal\/looks\/[^"]+)"/.exec(html)?.[1];

  describe('of the methods', () => {
    it.each([
      ['/en/how-we-measure', 'What it cannot tell', 'Nothing yet.'],
      ['/fr/comment-nous-mesurons', 'Ce qu’elle ne peut pas dire', 'Rien encore.'],
    ])('stands on %s, where links find each by its code', async (address, limits, unchanged) => {
      const html = await look(address);
      const found = [...html.matchAll(/<article class="method" id="([^"]+)"/g)].map(([, code]) => code ?? '');
      expect(found.toSorted()).toEqual(codes);
      expect(html.split(limits)).toHaveLength(4);
      expect(html.split(unchanged)).toHaveLength(4);
      expect(html).not.toMatch(/undefined|\[object|style=/);
    });

    it('has what changed in them with the newest first, in whichever order it was written', async () => {
      const days = ['2026-03-05', '2026-11-01', '2025-12-24'];
      await staff.write('method-description', 'en', {
        name: 'A new way',
        methodCode: 'na-new',
        summary: [paragraph('It is <new>.')],
        canSee: 'It sees a lot.',
        limits: 'It cannot tell all.',
        changes: days.map((day) => ({ day, text: `Changed on ${day}.` })),
      });
      const method = /<article class="method" id="na-new"[^]*?<\/article>/.exec(await look('/en/how-we-measure', 'id="na-new"'))?.[0] ?? '';
      expect([...method.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, day]) => day)).toEqual(days.toSorted().reverse());
      expect(method).toContain('November 1, 2026</time></strong> Changed on 2026-11-01.');
      expect(method).toContain('It is &lt;new&gt;.');
      expect(method).not.toContain('Good for');
      expect(await look('/fr/comment-nous-mesurons')).not.toContain('na-new');
    });
  });

  describe('in the look of a customer', () => {
    const northern = { teamSlug: 'northern', name: 'Northern Oil', colourDeep: '#1A2B6D', colourMark: '#3355cc' };

    it.each([
      ['colourDeep', '#5a5a5a', 'The deep colour #5a5a5a has a contrast of 6.89:1 with white text on it; it needs 7:1.'],
      ['colourMark', '#cccccc', 'The mark colour #cccccc has a contrast of 1.60:1 on white; it needs 3:1.'],
      ['colourMark', 'teal', 'colourMark must match'],
    ])('cannot be of a colour that is not made out: %s %s', async (field, colour, words) => {
      const { status, body } = await staff.save('look', { ...northern, [field]: colour });
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(words);
    });

    it('shows its name and colours on the pages that have it, and on no other', async () => {
      expect((await staff.save('look', northern)).status).toBe(201);
      expect((await staff.save('look', northern)).status).toBe(400);
      const blocks = [{ __component: 'portal.hero', heading: 'ᐊᑕᐸᐢᑳᐤ' }];
      const page = { title: 'From the north', slug: 'north', summary: 'A page of a customer.', blocks };
      await staff.write('page', 'en', { ...page, lookOf: 'northern' });
      const html = await look('/en/north', 'Northern Oil');
      expect(html).toContain('<a class="brand" href="/en">Northern Oil</a>');
      expect(html).toContain('<h1><span lang="cr-Cans">ᐊᑕᐸᐢᑳᐤ</span></h1>');
      const styles = stylesOf(html) ?? '';
      expect(styles).toBe('/portal/looks/1a2b6d-3355cc.css');
      const { headers, text } = await app.request().get(styles).expect(200);
      expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/css; charset=utf-8' });
      expect(text).toContain('--colour-deep:#1a2b6d;');
      expect(stylesOf(await look('/en'))).toBeUndefined();
    });

    it('has style sheets only for colours that a look may have', async () => {
      for (const name of ['ffffff-3355cc.css', '1a2b6d-cccccc.css', '1a2b6d.css', 'red-blue.css', '1a2b6d-3355cc.css;x'])
        await app.request().get(`/portal/looks/${name}`).expect(404);
    });

    it('shows its logo, told in words, on all pages when it is the look of all', async () => {
      const logo = await staff.upload(onePixelPng, 'logo.png');
      const { status } = await staff.save('look', { ...northern, teamSlug: 'public', name: 'River Watch', logo, colourDeep: '#222222' });
      expect(status).toBe(201);
      const html = await look('/fr/glossaire', 'River Watch');
      expect(html).toMatch(/<a class="brand" href="\/fr"><img src="\/uploads\/[^"]+\.png" alt="River Watch" height="40"\/><\/a>/);
      expect(stylesOf(html)).toBe('/portal/looks/222222-3355cc.css');
      expect(html).toContain('<meta property="og:site_name" content="River Watch"/>');
      expect(await look('/en/north')).toContain('Northern Oil');
    });
  });

  it('is passed on with a picture and whole addresses', async () => {
    const html = await look('/en/glossary');
    const { origin } = new URL(/<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '');
    expect(html).toContain(`<title>Words we use · Luminous</title>`);
    expect(html).toContain(`<link rel="canonical" href="${origin}/en/glossary"/>`);
    expect(html).toContain(`hrefLang="fr" href="${origin}/fr/glossaire"/>`);
    expect(html).toContain(`<meta property="og:url" content="${origin}/en/glossary"/>`);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
    const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(image.startsWith(origin)).toBe(true);
    const response = await app.request().get(new URL(image).pathname).expect(200).expect('Content-Type', 'image/png');
    const bytes = response.body as Buffer;
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
