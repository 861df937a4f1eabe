// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../core/failure.mjs';
import { readIfThere, writeAtomically } from '../core/files.mjs';
import { parseJson } from '../core/json.mjs';
import { inProject, inState } from '../core/paths.mjs';
import { runStep } from '../core/run-step.mjs';

/** Where @sparticuz/chromium has nothing to offer, an installed browser does as well. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
];

const hasPackage = process.platform === 'linux' && process.arch === 'x64';

const unpacker = inProject('launcher/steps/unpack-chromium.mjs');

export const chromiumDir = () => {
  const require = createRequire(import.meta.url);
  const folder = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../..');
  /** @type {{ version: string }} */
  const { version } = parseJson(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return inState('chromium', version);
};

/** @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * Whoever starts the browser needs no more than a path: the script unpacks at the first use and brings the libraries and fonts that a
 * machine without a desktop lacks.
 */
const script = () => {
  const dir = chromiumDir();
  return `#!/bin/sh
set -e
dir=${quoted(dir)}
[ -e "$dir/chromium" ] || ${quoted(process.execPath)} ${quoted(unpacker)} >&2
export FONTCONFIG_FILE="$dir/fonts.conf"
export LD_LIBRARY_PATH="$dir/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$dir/chromium" "$@"
`;
};

/** @returns {string | undefined} a browser for PUPPETEER_EXECUTABLE_PATH, unpacked at its first use */
export const lazyChromium = () => {
  if (!hasPackage) return installed.find((file) => existsSync(file));
  const file = inState('chromium', 'run');
  const wanted = script();
  if (readIfThere(file) !== wanted) {
    rmSync(file, { force: true });
    writeAtomically(file, wanted, { mode: 0o755 });
  }
  return file;
};

/** @returns {Promise<string>} the same, unpacked already */
export const chromiumPath = async () => {
  const file = lazyChromium();
  if (file === undefined)
    throw new Failure('There is no browser for the reports: install Chrome, or set PUPPETEER_EXECUTABLE_PATH to one, and start again.');
  if (hasPackage && !existsSync(path.join(chromiumDir(), 'chromium'))) {
    const failure =
      'The browser for the reports could not be unpacked: see the details, or set PUPPETEER_EXECUTABLE_PATH to one of your own.';
    await runStep({ log: 'chromium', command: process.execPath, args: [unpacker], env: process.env, failure });
  }
  return file;
};
