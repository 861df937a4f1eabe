import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { systemClock } from '../../../../../../lib/clock';
import { encodePage, type Encoding, type KeptPage } from './encode-page';
import { kept } from './install-kept';

/** Pages that a reader sees without signing in; whether one may be kept, it says itself. */
const mayBeKept = /^\/(?:en|fr)(?:\/|$)|^\/sitemap\.xml$/;

/** These belong to one answer alone. */
const ownHeaders = new Set(['x-request-id', 'date', 'content-length', 'content-encoding']);

const isForEverybody = ({ status, response, body }: Context): boolean =>
  status === 200 && typeof body === 'string' && response.get('Cache-Control').startsWith('public') && response.get('Set-Cookie') === '';

const toKept = async (ctx: Context): Promise<KeptPage | null> => {
  if (!isForEverybody(ctx) || typeof ctx.body !== 'string') return null;
  const headers = Object.entries(ctx.response.headers).filter(([name]) => !ownHeaders.has(name));
  const told = Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
  return { ...(await encodePage(ctx.body)), headers: told };
};

const answerKept = (ctx: Context, { headers, eTag, bodies }: KeptPage): void => {
  ctx.status = 200;
  ctx.set(headers);
  ctx.set('ETag', eTag);
  ctx.vary('Accept-Encoding');
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  const accepted = ctx.acceptsEncodings();
  const encoding: Encoding = (['br', 'gzip'] as const).find((one) => accepted.includes(one)) ?? 'identity';
  if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
  ctx.body = bodies[encoding];
};

/** Stands before everything else: a page that is kept costs neither a connection to the database nor a log line. */
export const keepPages = (strapi: Core.Strapi): void => {
  const { pages } = kept(strapi);
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.method !== 'GET' || !mayBeKept.test(ctx.path)) {
      await next();
      return;
    }
    const page = await pages.read(ctx.url, systemClock().getTime(), async () => {
      await next();
      return toKept(ctx);
    });
    if (page !== null) answerKept(ctx, page);
  });
};
