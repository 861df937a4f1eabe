import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reader } from './portal';

/** Lets a reader's browser keep files, in a folder of the test's own; another reader of the test may keep theirs in the same. */
export const keepDownloads = async ({ page }: Pick<Reader, 'page'>, into?: string): Promise<string> => {
  const folder = into ?? (await mkdtemp(path.join(tmpdir(), 'luminous-test-download-')));
  const session = await page.createCDPSession();
  const { id } = page.browserContext();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    ...(id === undefined ? {} : { browserContextId: id }),
  });
  return folder;
};
