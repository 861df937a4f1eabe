import type { Browser } from 'puppeteer-core';
import { createGate } from '../gate';
import { Problem } from '../problem';
import { within } from '../within';
import { closeBrowser, openBrowser } from './open-browser';
import { pdfProblems } from './pdf-problems';
import { printPage } from './print-page';

export interface PdfRenderer {
  /**
   * A page in HTML that needs nothing but itself, as PDF. All text in it must be escaped.
   * @throws Problem pdf.busy when too many are waiting, pdf.unavailable when it cannot be made
   */
  readonly render: (html: string) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

interface PdfRendererOptions {
  /** The browser; without one nothing is rendered. */
  readonly executablePath: string | undefined;
  readonly onFault: (error: unknown) => void;
  readonly width?: number;
  readonly queueLength?: number;
  readonly pagesOfBrowser?: number;
  readonly withinMs?: number;
}

/** A browser, with what is known of it. */
interface Press {
  readonly browser: Browser;
  printed: number;
  busy: number;
  isBroken: boolean;
}

const defaults = { width: 2, queueLength: 8, pagesOfBrowser: 100, withinMs: 30_000 };

/** Opens a browser when there is something to print, another one after so many pages or a fault, and closes them. */
const createPresses = (executablePath: string, pagesOfBrowser: number) => {
  let current: Promise<Press> | null = null;
  const all = new Set<Press>();

  const open = async (): Promise<Press> => {
    const press = { browser: await openBrowser(executablePath), printed: 0, busy: 0, isBroken: false };
    all.add(press);
    return press;
  };
  const close = async (press: Press): Promise<void> => {
    if (all.delete(press)) await closeBrowser(press.browser);
  };
  const isGone = ({ browser, isBroken }: Press): boolean => isBroken || !browser.connected;
  const isFit = (press: Press): boolean => !isGone(press) && press.printed < pagesOfBrowser;

  return {
    isGone,
    take: async (): Promise<Press> => {
      for (;;) {
        const taken: Promise<Press> = (current ??= open());
        const press = await taken.catch((error: unknown) => {
          if (current === taken) current = null;
          throw error;
        });
        if (isFit(press)) {
          press.printed += 1;
          press.busy += 1;
          return press;
        }
        if (current === taken) current = null;
      }
    },
    /** Whoever leaves a worn one last closes it. */
    leave: async (press: Press): Promise<void> => {
      press.busy -= 1;
      if (!isFit(press) && press.busy === 0) await close(press);
    },
    /** With all that is going on in it: what hangs or breaks is not used again. */
    discard: async (press: Press): Promise<void> => {
      press.isBroken = true;
      await close(press);
    },
    closeAll: async (): Promise<void> => {
      await current?.catch(() => null);
      await Promise.all([...all].map(close));
    },
  };
};

const unavailable = (detail: string): Problem => new Problem(pdfProblems['pdf.unavailable'], detail, {}, { 'Retry-After': '60' });

/** One browser, a page a document, a few at once, and a bounded number waiting. */
export const createPdfRenderer = (options: PdfRendererOptions): PdfRenderer => {
  const { executablePath, onFault, width, queueLength, pagesOfBrowser, withinMs } = { ...defaults, ...options };
  if (executablePath === undefined) {
    return { render: () => Promise.reject(unavailable('This server has no browser to make it with.')), stop: () => Promise.resolve() };
  }
  const gate = createGate({ width, queueLength, full: pdfProblems['pdf.busy'] });
  const presses = createPresses(executablePath, pagesOfBrowser);
  let isStopped = false;

  const print = async (html: string, isLastTry: boolean): Promise<Buffer> => {
    if (isStopped) throw unavailable('The server is stopping.');
    const press = await presses.take();
    let hasFailed = true;
    try {
      const bytes = await within(withinMs, printPage(press.browser, html));
      hasFailed = false;
      return bytes;
    } catch (error) {
      // Another one may have broken the browser that they shared.
      if (!presses.isGone(press) || isLastTry) throw error;
    } finally {
      if (hasFailed) await presses.discard(press);
      else await presses.leave(press);
    }
    return print(html, true);
  };

  return {
    render: async (html) =>
      gate(async () => {
        try {
          return await print(html, false);
        } catch (error) {
          if (error instanceof Problem) throw error;
          onFault(error);
          throw unavailable('The browser did not print it.');
        }
      }),
    stop: async () => {
      isStopped = true;
      await presses.closeAll();
    },
  };
};
