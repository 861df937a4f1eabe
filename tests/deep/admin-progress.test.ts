import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HTTPRequest } from 'puppeteer';
import type { Import } from '../../src/api/intake/contracts';
import { findBarriers } from '../helpers/browser';
import { openPanel, waitForText, type Panel } from '../helpers/panel';

const half: Import = {
  id: 'long',
  state: 'processing',
  fileName: 'long.csv',
  fileSha256: '0'.repeat(64),
  fileSizeBytes: 2000,
  format: null,
  mode: 'live',
  isPartial: false,
  reason: null,
  importedBy: 'admin:1',
  importedAt: '2026-01-02T03:04:05Z',
  finishedAt: null,
  counts: { read: 0, new: 0, unchanged: 0, superseding: 0, rejected: 0, faults: 0 },
  progress: { stage: 'reading', resultsRead: 500, bytesRead: 1000 },
  released: null,
  withdrawn: null,
};
const done: Import = {
  ...half,
  state: 'imported',
  progress: null,
  finishedAt: half.importedAt,
  counts: { ...half.counts, read: 1000, new: 1000 },
};

/** How fast a real one is depends on the machine: here the server's words are put in its mouth. */
describe('a long import in the admin panel', () => {
  let panel: Panel;
  beforeAll(async () => {
    panel = await openPanel();
  });
  afterAll(async () => {
    await panel.stop();
  });

  it('tells how far it is until it is done', async () => {
    const { page, open } = panel.ada;
    let present = half;
    let asked = 0;
    const answer = (request: HTTPRequest): void => {
      if (!request.url().includes('/luminous/imports/long?') || request.resourceType() !== 'fetch') {
        void request.continue();
        return;
      }
      asked += 1;
      void request.respond({ contentType: 'application/json', body: JSON.stringify({ data: present }) });
    };
    await page.setRequestInterception(true);
    page.on('request', answer);
    await open('/luminous/imports/long?team=public');
    const bar = await page.waitForSelector<'progress'>('::-p-aria([name="Progress of the import"][role="progressbar"])' as 'progress');
    expect(await bar?.evaluate(({ position }) => position)).toBe(0.5);
    await waitForText(panel.ada, '500 results read – 50%');
    expect(await findBarriers(page)).toEqual([]);

    present = done;
    await waitForText(panel.ada, 'long.csv was imported.');
    expect(await page.$('progress')).toBeNull();
    expect(asked).toBeGreaterThan(1);
  });
});
