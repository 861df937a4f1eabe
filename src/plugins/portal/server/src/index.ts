import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { filledPages } from '../../web/locales/filled-pages';
import { redirectToLocale } from './controllers/redirect-to-locale';
import { showFilledPage } from './controllers/show-filled-page';
import { showStations } from './controllers/show-stations';
import { showTrouble } from './controllers/show-trouble';

const page = (path: string, handler: (ctx: Context) => unknown) => ({
  method: 'GET' as const,
  path,
  handler,
  config: { auth: false as const },
});

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    showTrouble(strapi);
    const filled = (['en', 'fr'] as const).flatMap((locale) =>
      filledPages.map((name) => page(`/${locale}/${name}`, showFilledPage(locale, name))),
    );
    strapi.server.routes([
      page('/', redirectToLocale),
      page('/en', showStations(strapi, 'en')),
      page('/fr', showStations(strapi, 'fr')),
      ...filled,
    ]);
  },
};
