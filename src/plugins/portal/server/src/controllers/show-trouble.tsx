import type { Core } from '@strapi/types';
import type { Context, Next } from 'koa';
import { TroublePage } from '../../../web/pages/trouble-page';
import { answerPage } from './answer-page';

/** Addresses where machines or the admin panel ask; they get problems, not pages. */
const notPages = /^\/(?:api|admin|luminous|documentation|uploads|livez|readyz|content-manager|_health)(?:\/|$)/;

/** Readers who ask for a page and meet an error get a page that says so. */
export const showTrouble = (strapi: Core.Strapi): void => {
  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    const wantsPage = ['GET', 'POST'].includes(ctx.method) && !notPages.test(ctx.path) && ctx.accepts('json', 'html') === 'html';
    if (ctx.status < 400 || !wantsPage || ctx.response.type === 'text/html') return;
    const { status } = ctx;
    const locale = ctx.path.startsWith('/fr') || ctx.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en';
    const kind = status >= 500 ? 'fault' : status === 429 ? 'busy' : 'missing';
    answerPage(strapi, ctx, { locale, page: <TroublePage locale={locale} kind={kind} /> });
    ctx.status = status;
  });
};
