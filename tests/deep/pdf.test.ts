import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPdfRenderer, type PdfRenderer } from '../../src/lib/pdf/create-pdf-renderer';
import { Problem } from '../../src/lib/problem';
import { eventually } from '../helpers/app';
import { environmentOf, isGroupThere, listBrowsers } from '../helpers/children';
import { readPdf } from '../helpers/pdf';
import { setting } from '../helpers/setting';

const page = (body: string): string => `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;
const codeOf = (error: unknown): string => (error instanceof Problem ? error.kind.code : String(error));

describe('the printer of documents', () => {
  let hits: string[];
  let server: Server;
  let renderer: PdfRenderer | undefined;
  let faults: unknown[];
  beforeAll(async () => {
    hits = [];
    server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('body { display: none }');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    await renderer?.stop();
  });
  afterAll(() => {
    server.close();
  });

  const open = (options: Partial<Parameters<typeof createPdfRenderer>[0]> = {}): PdfRenderer => {
    faults = [];
    renderer = createPdfRenderer({ executablePath: setting.chromiumPath, onFault: (error) => faults.push(error), ...options });
    return renderer;
  };
  const someBrowser = async (): Promise<number> => eventually(async () => Promise.resolve(listBrowsers()[0]), { what: 'a browser' });

  it('runs no script and fetches nothing, from nowhere', async () => {
    const at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const { text } = readPdf(
      await open().render(
        page(`<link rel="stylesheet" href="${at}/style"><link rel="preload" as="image" href="${at}/preload"><link rel="preconnect" href="${at}">
          <style>@import url(${at}/import); @font-face { font-family: x; src: url(${at}/font) } p { font-family: x; background: url(${at}/paper) }</style>
          <p>Shown</p><img src="${at}/picture" alt=""><iframe src="${at}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
          <object data="${at}/object"></object><img src="file:///etc/passwd" alt=""><svg><image href="${at}/image"/><use href="${at}/use#x"/></svg>
          <script>document.body.append('Written'); fetch('${at}/script')</script><script src="${at}/source"></script>
          <meta http-equiv="refresh" content="0;url=${at}/refresh">`),
      ),
    );
    expect(text).toContain('Shown');
    expect(text).not.toMatch(/Written|root:/);
    expect(hits).toEqual([]);
  });

  it('shows pictures that stand in the page', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>`;
    const bytes = await open().render(page(`<img alt="A square" src="data:image/svg+xml,${encodeURIComponent(svg)}">`));
    expect(readPdf(bytes)).toMatchObject({ isTagged: true, alternatives: ['A square'] });
  });

  it('lets only so many wait', async () => {
    const { render } = open({ width: 1, queueLength: 2 });
    const answers = await Promise.allSettled(Array.from({ length: 5 }, async (_, n) => render(page(`<p>${String(n)}</p>`))));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [codeOf(answer.reason)] : []))).toEqual(['pdf.busy', 'pdf.busy']);
  });

  it('takes another browser after so many pages, and leaves none behind', async () => {
    const { render, stop } = open({ width: 1, pagesOfBrowser: 2 });
    const seen: number[][] = [];
    for (let n = 0; n < 5; n += 1) {
      await render(page('<p>A</p>'));
      seen.push(listBrowsers());
    }
    const all = new Set(seen.flat());
    expect(seen.every((browsers) => browsers.length <= 1)).toBe(true);
    expect(all.size).toBeGreaterThanOrEqual(2);
    await stop();
    expect(listBrowsers()).toEqual([]);
    // What a browser leaves behind is for the first process of the machine to bury.
    await eventually(async () => Promise.resolve([...all].some(isGroupThere) ? undefined : true), { what: 'the end of all groups' });
  });

  it('ends what takes too long, with all that belongs to it, and goes on', async () => {
    const slow = open({ withinMs: 1 });
    const error: unknown = await slow.render(page('<p>A</p>')).catch((error: unknown) => error);
    expect(codeOf(error)).toBe('pdf.unavailable');
    expect(faults).toHaveLength(1);
    expect(listBrowsers()).toEqual([]);
    await slow.stop();
    expect(readPdf(await open().render(page('<p>Again</p>'))).text).toBe('Again');
  });

  it('begins again when the browser dies under it', async () => {
    const { render } = open();
    await render(page('<p>A</p>'));
    const rows = '<tr><td>A cell</td><td>Another</td></tr>'.repeat(5000);
    const printed = render(page(`<table>${rows}</table>`));
    process.kill(-(await someBrowser()), 'SIGKILL');
    expect(readPdf(await printed).pageCount).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  it('tells the browser nothing of the environment of the server', async () => {
    process.env['SECRET_OF_THE_SERVER'] = 'not for browsers';
    await open().render(page('<p>A</p>'));
    expect(environmentOf(await someBrowser())).not.toMatch(/SECRET_OF_THE_SERVER|not for browsers/);
  });

  it('says so where there is no browser, or none that starts', async () => {
    for (const executablePath of [undefined, '/bin/false']) {
      const error: unknown = await open({ executablePath })
        .render(page('<p>A</p>'))
        .catch((error: unknown) => error);
      expect(codeOf(error)).toBe('pdf.unavailable');
    }
  });
});
