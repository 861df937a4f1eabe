import type { Context } from 'koa';
import type { Locale } from '../../../web/locales/messages';

/** Most pages run no script and load nothing: whatever slipped into one could do nothing. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const answerPage = (ctx: Context, locale: Locale, html: string): void => {
  ctx.set({ 'Content-Language': locale, 'Content-Security-Policy': contentSecurityPolicy });
  ctx.type = 'html';
  ctx.body = html;
};

/** A page with a form that a link in a mail leads to: no cache keeps it, no search finds it, and its address is told to nobody. */
export const answerFormPage = (ctx: Context, locale: Locale, html: string): void => {
  answerPage(ctx, locale, html);
  ctx.set({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
};

/**
 * A page that our own script fills with what belongs to one person. No cache keeps it, and the address, which may have come with a secret,
 * is told to nobody.
 */
export const answerFilledPage = (ctx: Context, locale: Locale, html: string): void => {
  answerPage(ctx, locale, html);
  ctx.set({
    'Content-Security-Policy': `${contentSecurityPolicy}; script-src 'self'; connect-src 'self'`,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
};
