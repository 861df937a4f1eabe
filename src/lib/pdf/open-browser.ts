import { tmpdir } from 'node:os';
import type { Browser } from 'puppeteer-core';
import { within } from '../within';

const launchWithinMs = 30_000;
const closeWithinMs = 3000;

/**
 * Ours, not those of the package that brings the browser: its own switch off the rules that keep pages apart. Names lead nowhere, so that
 * even a page that got past all else reaches no other machine by name.
 */
const switches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
];

/** The superuser's browsers have no sandbox: Chromium refuses to start with one. */
const sandboxOf = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Spoken to over a pipe, which breaks when this process dies, and the browser with it. It is told nothing of our environment. */
export const openBrowser = async (executablePath: string): Promise<Browser> => {
  const { launch } = await import('puppeteer-core');
  return launch({
    executablePath,
    pipe: true,
    args: [...switches, ...sandboxOf()],
    env: { HOME: tmpdir(), LANG: 'C.UTF-8' },
    timeout: launchWithinMs,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
};

/** It was started at the head of a process group of its own, which holds whatever it has started itself. */
const killGroup = (leader: number): void => {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
};

/** Asked first, so that it clears up behind itself and waits for its children; what is left is killed. */
export const closeBrowser = async (browser: Browser): Promise<void> => {
  const leader = browser.process()?.pid;
  await within(closeWithinMs, browser.close()).catch(() => undefined); // Then it is killed all the same.
  if (leader !== undefined) killGroup(leader);
};
