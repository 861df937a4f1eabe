import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';

const named = /^\/portal\/assets\/[^/]+$/;

/** Their names tell their content: browsers never ask for one twice. */
export const keepBuiltFiles = (strapi: Core.Strapi): void => {
  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    if (!named.test(ctx.path) || ctx.status !== 200) return;
    ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
    ctx.vary('Accept-Encoding');
  });
};
