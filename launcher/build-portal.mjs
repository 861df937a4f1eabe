// @ts-check
/**
 * Builds what browsers load of the portal into public/portal: the script of the pages for people, cut by pages, and the look of all of them.
 * File names tell the content, so that browsers keep them for good; a manifest tells the server which they are.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, transformWithEsbuild } from 'vite';

const web = 'src/plugins/portal/web';
const tokensFile = 'src/lib/design-tokens.ts';

/** @returns {Promise<string>} one variable for each token, `--colour-deep-ink` */
const composeTokens = async () => {
  const { code } = await transformWithEsbuild(readFileSync(tokensFile, 'utf8'), tokensFile, { sourcemap: false });
  const module = /** @type {unknown} */ (await import(`data:text/javascript,${encodeURIComponent(code)}`));
  const { designTokens } = /** @type {{ designTokens: Record<string, Record<string, string>> }} */ (module);
  const lines = Object.entries(designTokens).flatMap(([kind, tokens]) =>
    Object.entries(tokens).map(([name, value]) => `--${kind}-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`),
  );
  return `:root{${lines.join(';')}}`;
};

/**
 * Pages, mails and documents have the same colours and sizes.
 * @type {import('vite').Plugin}
 */
const withDesignTokens = {
  name: 'with-design-tokens',
  enforce: 'pre',
  transform: async (code, id) => (id.endsWith('/design/page.css') ? code.replace('@design-tokens;', await composeTokens()) : null),
};

/**
 * zod carries its messages in fifty languages, half of the file; these pages have words of their own.
 * @type {import('vite').Plugin}
 */
const withoutMessagesOfZod = {
  name: 'without-messages-of-zod',
  enforce: 'pre',
  load: (id) => (/[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/.test(id) ? '' : null),
};

/**
 * What of others is given on, with the terms under which that is done.
 * @type {import('vite').Plugin}
 */
const withLicences = {
  name: 'with-licences',
  generateBundle() {
    const give = (/** @type {string} */ name, /** @type {string} */ licence) => {
      this.emitFile({ type: 'asset', fileName: `assets/${name}.LICENSE.txt`, source: readFileSync(`node_modules/${licence}`, 'utf8') });
    };
    give('noto-sans-canadian-aboriginal', '@fontsource/noto-sans-canadian-aboriginal/LICENSE');
    give('maplibre-gl', 'maplibre-gl/LICENSE.txt');
  },
};

await build({
  configFile: false,
  base: '/portal/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [withDesignTokens, withoutMessagesOfZod, withLicences],
  esbuild: { jsx: 'automatic', legalComments: 'none' },
  build: {
    outDir: 'public/portal',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    // The map that moves, loaded when it is asked for.
    chunkSizeWarningLimit: 1200,
    // Needs a script in the page where browsers do not know it; those that run ours do.
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: [
        `${web}/app/main.tsx`,
        `${web}/islands/map/main.ts`,
        `${web}/worker/main.ts`,
        `${web}/design/page.css`,
        `${web}/design/forms.css`,
        `${web}/design/app.css`,
      ],
      // Packages say for other bundlers which of their files run in browsers; here all do.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});

/** Compressed once, as far as it goes: the server gives these to whoever understands them. */
const assets = 'public/portal/assets';
for (const name of readdirSync(assets).filter((one) => /\.(?:m?js|css|json|svg)$/.test(one))) {
  const file = path.join(assets, name);
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
