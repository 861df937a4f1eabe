// @ts-check
/** Builds what the portal runs in browsers: one file, served from public/portal as it is. */
import { build } from 'esbuild';

const client = 'src/plugins/portal/web/client';

/**
 * zod carries its messages in fifty languages, half of the file; these pages have words of their own.
 * @type {import('esbuild').Plugin}
 */
const withoutMessagesOfZod = {
  name: 'without-messages-of-zod',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: '' }));
  },
};

await build({
  entryPoints: [`${client}/main.tsx`],
  tsconfig: `${client}/tsconfig.json`,
  outfile: 'public/portal/app.js',
  bundle: true,
  minify: true,
  sourcemap: false,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  plugins: [withoutMessagesOfZod],
  logLevel: 'warning',
});
