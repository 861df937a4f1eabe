import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { filledPages } from '../../web/locales/filled-pages';
import { redirectToLocale } from './controllers/redirect-to-locale';
import { showFilledPage } from './controllers/show-filled-page';
import { showStations } from './controllers/show-stations';
import { showTrouble } from './controllers/show-trouble';
import { showUnsubscribe } from './controllers/show-unsubscribe';
import { unsubscribe } from './controllers/unsubscribe';
import { settings } from '../../../../lib/settings';
import { builtFiles, installBuiltFiles } from './services/built-files';
import { keepBuiltFiles } from './controllers/keep-built-files';

const open = (method: 'GET' | 'POST') => (path: string, handler: (ctx: Context) => unknown) => ({
  method,
  path,
  handler,
  config: { auth: false as const },
});
const page = open('GET');
const form = open('POST');

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    installBuiltFiles(strapi);
    keepBuiltFiles(strapi);
    showTrouble(strapi);
    const filled = (['en', 'fr'] as const).flatMap((locale) =>
      filledPages.map((name) => page(`/${locale}/${name}`, showFilledPage(strapi, locale, name))),
    );
    // Mail programs know the address without a language: RFC 8058 lets nothing lead them elsewhere.
    const unsubscribing = ([null, 'en', 'fr'] as const).flatMap((locale) => {
      const path = `${locale === null ? '' : `/${locale}`}/unsubscribe`;
      return [page(path, showUnsubscribe(strapi, locale)), form(path, unsubscribe(strapi, locale))];
    });
    strapi.server.routes([
      page('/', redirectToLocale),
      page('/en', showStations(strapi, 'en')),
      page('/fr', showStations(strapi, 'fr')),
      ...filled,
      ...unsubscribing,
    ]);
  },

  /** A server without them would show every page without its look. */
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    if (!settings(strapi).isMigrating) builtFiles(strapi);
  },
};
