import type { Context } from 'koa';
import type { Locale } from '../../../web/locales/messages';

/** Pages run no script and load nothing: whatever slipped into one could do nothing. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const answerPage = (ctx: Context, locale: Locale, html: string): void => {
  ctx.set({ 'Content-Language': locale, 'Content-Security-Policy': contentSecurityPolicy });
  ctx.type = 'html';
  ctx.body = html;
};
