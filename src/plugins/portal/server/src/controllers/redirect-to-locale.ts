import type { Context } from 'koa';

/** The address without a language goes to the reader's own, English where neither is asked for. */
export const redirectToLocale = (ctx: Context): void => {
  ctx.vary('Accept-Language');
  ctx.redirect(ctx.acceptsLanguages('en', 'fr') === 'fr' ? '/fr' : '/en');
};
