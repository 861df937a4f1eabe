import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import type { BuiltFiles } from '../../../web/design/built-files';

const web = 'src/plugins/portal/web';
const Manifest = z.record(z.string(), z.object({ file: z.string() }));
const name = 'portal.built-files';

/** Read once: what is built anew has other names, and belongs to the server that starts with it. @throws Error when nothing is built */
const readBuiltFiles = (publicDir: string): BuiltFiles => {
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(publicDir, 'portal/manifest.json'), 'utf8')));
  const addressOf = (source: string): string => {
    const built = manifest[`${web}/${source}`];
    if (built === undefined) throw new Error(`Of the portal ${source} is not built: run "npm run build:portal".`);
    return `/portal/${built.file}`;
  };
  return {
    pageStyles: addressOf('design/page.css'),
    formStyles: addressOf('design/forms.css'),
    appStyles: addressOf('design/app.css'),
    app: addressOf('app/main.tsx'),
    worker: addressOf('worker/main.ts'),
    islands: { map: addressOf('islands/map/main.ts') },
  };
};

export const installBuiltFiles = (strapi: Core.Strapi): void => {
  strapi.add(name, () => readBuiltFiles(strapi.dirs.static.public));
};

export const builtFiles = (strapi: Core.Strapi): BuiltFiles => strapi.get(name);
