import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { GetCheckpoint } from '../../src/plugins/audit/contracts';
import { createAdministrator, type Administrator } from '../helpers/administrator';
import { eventually, startApp, type App } from '../helpers/app';
import { pageOnce } from '../helpers/public-pages';

const Listed = z.object({ results: z.array(z.object({ documentId: z.string(), slug: z.string() })) });

describe('pages that staff have written', () => {
  let app: App;
  let staff: Administrator;
  beforeAll(async () => {
    app = await startApp();
    staff = await createAdministrator(app);
  });
  afterAll(async () => {
    await app.stop();
  });

  const look = async (address: string): Promise<string> => {
    const { text } = await app.request().get(address).set('Accept', 'text/html').expect(200);
    return text;
  };
  const hrefs = (html: string): string[] => [...html.matchAll(/<a[^>]* href="([^"]+)"/g)].map(([, address]) => address ?? '');
  const content = (path: string) => `/content-manager/collection-types/plugin::portal.${path}`;
  const asStaff = <T extends { set(name: string, value: string): T }>(request: T): T =>
    request.set('Authorization', `Bearer ${staff.token}`);
  const findPage = async (slug: string): Promise<string> => {
    const { body } = (await asStaff(app.request().get(content('page')).query({ locale: 'en', pageSize: 50 })).expect(200)) as {
      body: unknown;
    };
    return Listed.parse(body).results.find((page) => page.slug === slug)?.documentId ?? '';
  };
  const previewOf = async (documentId: string): Promise<string> => {
    const asked = app
      .request()
      .get('/content-manager/preview/url/plugin::portal.page')
      .query({ documentId, locale: 'en', status: 'draft' });
    const { body } = (await asStaff(asked).expect(200)) as { body: unknown };
    return z.object({ data: z.object({ url: z.string() }) }).parse(body).data.url;
  };
  const save = async (documentId: string, changes: object, action = ''): Promise<void> => {
    const at = content(`page/${documentId}`);
    const request = action === '' ? app.request().put(at) : app.request().post(`${at}/actions/${action}`);
    const { status, text } = await asStaff(request.query({ locale: 'en' })).send(changes);
    expect({ status, text }).toMatchObject({ status: 200 });
  };

  it.each(['en', 'fr'] as const)('stand in the navigation in %s, and every link in them leads somewhere', async (locale) => {
    const start = await look(`/${locale}`);
    const pages = hrefs(/<nav class="places"[^]*?<\/nav>/.exec(start)?.[0] ?? '');
    expect(pages).toHaveLength(6);
    for (const address of pages) {
      const html = await look(address);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/);
      expect(html).not.toMatch(/<script(?! type="module" src="\/portal\/assets\/)|style=|undefined|\[object/);
      expect(html).toContain(`<a href="${address}" aria-current="page">`);
      // The checkpoint is there as soon as something is sealed.
      const links = hrefs(html).filter((one) => one.startsWith('/') && one !== `/api${GetCheckpoint.path}`);
      for (const link of links) await app.request().get(link).redirects(2).expect(200);
    }
  });

  it('list the words of the glossary as a reader looks for them', async () => {
    const words = [...(await look('/en/glossary')).matchAll(/<dt>([^<]+)/g)].map(([, word]) => word ?? '');
    expect(words).toEqual(words.toSorted((one, other) => one.localeCompare(other, 'en')));
    expect(words.indexOf('mg/L')).toBeLessThan(words.indexOf('Station'));
  });

  it('are told to searches', async () => {
    const { text, type } = await app.request().get('/sitemap.xml').expect(200);
    expect(type).toBe('application/xml');
    const addresses = [...text.matchAll(/<loc>([^<]+)/g)].map(([, address]) => new URL(address ?? '').pathname);
    expect(addresses).toEqual(expect.arrayContaining(['/en', '/fr', '/en/glossary', '/fr/glossaire']));
    expect(addresses).toHaveLength(12);
  });

  it('lead to the same page in the other language', async () => {
    expect(hrefs(await look('/en/how-we-measure'))).toContain('/fr/comment-nous-mesurons');
    expect(hrefs(await look('/fr/comment-nous-mesurons'))).toContain('/en/how-we-measure');
  });

  it('are written in one language each: the address of one says nothing in the other', async () => {
    await app.request().get('/fr/how-we-measure').set('Accept', 'text/html').expect(404);
    await app.request().get('/en/nothing-here').set('Accept', 'text/html').expect(404);
  });

  it('are seen by the public when they are published, and not before', async () => {
    const documentId = await findPage('what-we-measure');
    const blocks = [
      { __component: 'portal.hero', heading: 'A heading of today' },
      {
        __component: 'portal.prose',
        text: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Plain <b>words</b> and ' },
              { type: 'link', url: 'https://example.org/', children: [{ type: 'text', text: 'a link' }] },
            ],
          },
        ],
      },
    ];
    await save(documentId, { title: 'A title of today', slug: 'what-we-measure', summary: 'A summary that says what it is.', blocks });
    expect(await look('/en/what-we-measure')).not.toContain('of today');
    const preview = await previewOf(documentId);
    const { text, headers } = await app.request().get(preview).expect(200);
    expect(text).toContain('<h1>A heading of today</h1>');
    expect(text).toContain('The public does not see it yet.');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    // For this page in this language alone, and not for long.
    for (const [name, value] of [
      ['locale', 'fr'],
      ['documentId', await findPage('contact')],
      ['until', '9999999999999'],
      ['seal', 'x'.repeat(43)],
      ['seal', 'x'],
    ] as const) {
      const other = new URL(preview, app.url);
      other.searchParams.set(name, value);
      await app.request().get(`${other.pathname}${other.search}`).expect(404);
    }
    await save(documentId, {}, 'publish');
    const { text: html } = await pageOnce(app, '/en/what-we-measure', (page) => page.includes('of today'));
    expect(html).toContain('<h1>A heading of today</h1>');
    expect(html).toContain('<title>A title of today · Luminous</title>');
    expect(html).toContain('Plain &lt;b&gt;words&lt;/b&gt; and <a href="https://example.org/">a link</a>');
    // The other language keeps its own.
    expect(await look('/fr/ce-que-nous-mesurons')).toContain('Ce que nous mesurons, et pourquoi');
  });

  it('have one published version, however many publish at once', async () => {
    const documentId = await findPage('check-a-result');
    // Whoever writes waits for whoever does already.
    const lock = `hashtextextended('luminous.document plugin::portal.page ${documentId}', 0)`;
    const holder = await app.database.owner.connect();
    await holder.query(`select pg_advisory_lock(${lock})`);
    const all = Promise.all(Array.from({ length: 6 }, async () => save(documentId, {}, 'publish')));
    await eventually(
      async () => {
        const { rows: waiting } = await holder.query(
          `select from pg_locks where locktype = 'advisory' and not granted and (classid::bigint << 32 | objid::bigint) = ${lock}`,
        );
        return waiting.length > 0 ? true : undefined;
      },
      { what: 'somebody who waits' },
    );
    await holder.query(`select pg_advisory_unlock(${lock})`);
    holder.release();
    await all;
    const { rows } = await app.database.owner.query<{ n: number }>(
      `select count(*)::int as n from portal_pages where document_id = $1 and locale = 'en' and published_at is not null`,
      [documentId],
    );
    expect(rows).toEqual([{ n: 1 }]);
    const { rows: events } = await app.database.owner.query<{ action: string }>(
      `select action from ledger.event where table_name = 'portal_pages' and row_key = $1 order by id`,
      [`${documentId}:en:published`],
    );
    // One after the other: never two of the same kind.
    expect(events.map(({ action }, at) => action === (at % 2 === 0 ? 'insert' : 'delete'))).toEqual(events.map(() => true));
    expect(events.length).toBeGreaterThan(8);
  });

  it('carry a notice above them for as long as it holds', async () => {
    const post = async (text: string, changes: object): Promise<void> => {
      const { body } = (await asStaff(app.request().post(content('notice')).query({ locale: 'en' }))
        .send({ text, tone: 'warning', ...changes })
        .expect(201)) as { body: unknown };
      const { documentId } = z.object({ data: z.object({ documentId: z.string() }) }).parse(body).data;
      await asStaff(
        app
          .request()
          .post(content(`notice/${documentId}/actions/publish`))
          .query({ locale: 'en' }),
      )
        .send({})
        .expect(200);
    };
    await post('The road to the station is closed.', {});
    await post('This is over.', { endsAt: '2026-01-01T00:00:00.000Z' });
    await post('This is still to come.', { beginsAt: '2100-01-01T00:00:00.000Z' });
    const html = await look('/en');
    expect(html).toContain('The road to the station is closed.');
    expect(html).not.toMatch(/This is (?:over|still to come)/);
    expect(await look('/fr')).not.toContain('The road');
  });

  it('begin with the start page, whatever has become of it', async () => {
    const documentId = await findPage('home');
    await save(documentId, {}, 'unpublish');
    expect(await look('/en')).toContain('<h1>Naphthenic acids in the water</h1>');
  });
});
