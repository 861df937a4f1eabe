import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { builtFiles } from '../services/built-files';

/** A worker sees to what lies below its address, which stays the same: browsers ask there whether there is another one. */
export const showWorker =
  (strapi: Core.Strapi) =>
  (ctx: Context): void => {
    ctx.set('Cache-Control', 'no-cache');
    ctx.type = 'text/javascript';
    ctx.body = createReadStream(path.join(strapi.dirs.static.public, builtFiles(strapi).worker));
  };
