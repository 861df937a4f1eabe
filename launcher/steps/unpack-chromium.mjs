// @ts-check
import { existsSync, lchownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromiumDir } from './chromium.mjs';

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * The package's own file names folders of the service it was made for.
 * @param {string} dir
 */
const fontsFile = (dir) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dir}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${dir}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * The archives carry the user ids of whoever packed them, who may be anybody here.
 * @param {string} entry
 */
const takeOver = (entry) => {
  lchownSync(entry, Number(process.getuid?.()), Number(process.getgid?.()));
  if (lstatSync(entry).isDirectory()) for (const name of readdirSync(entry)) takeOver(path.join(entry, name));
};

const target = chromiumDir();
if (!existsSync(target)) {
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = mkdtempSync(`${target}.`);
  try {
    // The package unpacks into the system's temporary folder, which all users and clones share, and its libraries only where it
    // believes to be on the service it was made for.
    process.env['TMPDIR'] = draft;
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    takeOver(draft);
    writeFileSync(path.join(draft, 'fonts.conf'), fontsFile(escaped(target)));
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Somebody else may have been faster.
    if (!existsSync(target)) throw error;
  }
}
