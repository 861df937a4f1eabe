// @ts-check
import puppeteer from 'puppeteer';
import { check } from '../lib/check.mjs';
import { median } from '../lib/stats.mjs';
import { loadReportCode } from './report-code.mjs';

/**
 * The same page by the product's printer, with all that is put into a document, and by bare puppeteer: a page, its content, a PDF. The same
 * browser, in turns.
 * @param {import('./report-code.mjs').DrawnReport} drawn
 * @param {{ executablePath: string, rounds: number }} options
 */
export const comparePrinting = async ({ html, title, attachments }, { executablePath, rounds }) => {
  const { createPdfRenderer, completePdf } = loadReportCode();
  const renderer = createPdfRenderer({ executablePath, onFault: console.error });
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  const ours = async () => {
    const { pageCount } = await completePdf(await renderer.render(html), { title, subject: 'bench', createdAt: new Date(0), attachments });
    check('that there are pages', pageCount > 0, true);
  };
  const bare = async () => {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.close();
    check('that there are bytes', bytes.length > 10_000, true);
  };
  const timed = async (/** @type {() => Promise<void>} */ work) => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  };
  try {
    await ours();
    await bare();
    /** @type {{ ours: number[], bare: number[] }} */
    const times = { ours: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.ours.push(await timed(ours));
      times.bare.push(await timed(bare));
    }
    return { oursMs: median(times.ours), bareMs: median(times.bare) };
  } finally {
    await browser.close();
    await renderer.stop();
  }
};
