import type { Browser, HTTPRequest } from 'puppeteer-core';

/** Whatever the page needs stands in it. */
const isInline = (url: string): boolean => url.startsWith('data:') || url === 'about:blank';

const answerRequest = (request: HTTPRequest): void => {
  const answered = isInline(request.url()) ? request.continue() : request.abort('blockedbyclient');
  answered.catch(() => undefined); // The page is gone.
};

/** In a page of its own that shares nothing with others. No script runs in it and nothing is fetched. Tagged, with its headings as outline. */
export const printPage = async (browser: Browser, html: string): Promise<Buffer> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', answerRequest);
    await page.setContent(html, { waitUntil: 'load' });
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, waitForFonts: false });
    return Buffer.from(bytes);
  } finally {
    await context.close().catch(() => undefined); // The browser is gone.
  }
};
