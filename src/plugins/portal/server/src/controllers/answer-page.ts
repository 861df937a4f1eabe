import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { JSX } from 'react';
import type { Locale } from '../../../web/locales/messages';
import { bare, type SiteFacts } from '../../../web/design/site';
import { renderPage } from '../../../web/render-page';
import { builtFiles } from '../services/built-files';

/** Most pages run no script and load nothing but their look: whatever slipped into one could do nothing. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Our own scripts and workers, and nothing for them to ask. */
const policyOf = ({ islands }: SiteFacts): string =>
  islands.length === 0 ? contentSecurityPolicy : `${contentSecurityPolicy}; script-src 'self'; worker-src 'self'`;

interface Page {
  readonly locale: Locale;
  readonly page: JSX.Element;
  /** Around pages that everybody reads. */
  readonly site?: SiteFacts;
}

export const answerPage = (strapi: Core.Strapi, ctx: Context, { locale, page, site = bare }: Page): void => {
  ctx.set({ 'Content-Language': locale, 'Content-Security-Policy': policyOf(site) });
  ctx.type = 'html';
  ctx.body = renderPage(page, builtFiles(strapi), site);
};

/** A page with a form that a link in a mail leads to: no cache keeps it, no search finds it, and its address is told to nobody. */
export const answerFormPage = (strapi: Core.Strapi, ctx: Context, page: Page): void => {
  answerPage(strapi, ctx, page);
  ctx.set({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
};

/**
 * A page that our own script fills with what belongs to one person. No cache keeps it, and the address, which may have come with a secret,
 * is told to nobody.
 */
export const answerAppPage = (strapi: Core.Strapi, ctx: Context, page: Page): void => {
  answerPage(strapi, ctx, page);
  ctx.set({
    'Content-Security-Policy': `${contentSecurityPolicy}; script-src 'self'; connect-src 'self'; worker-src 'self'`,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
};
