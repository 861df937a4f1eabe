import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer';
import { setting } from './setting';

/** Pictures of screens that documents show. Taken anew when asked for (`KEEP_PICTURES=1`), so that tests change no file of the project. */
export const keepPicture = async (page: Page, name: string, of: 'portal' | 'app' = 'portal'): Promise<void> => {
  if (process.env['KEEP_PICTURES'] !== '1') return;
  const folder = path.join(setting.projectDir, 'docs/images', of);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.webp`), type: 'webp', quality: 80, fullPage: true });
};
