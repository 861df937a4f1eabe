import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { redirectToLocale } from './controllers/redirect-to-locale';
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
    strapi.server.routes([page('/', redirectToLocale), page('/en', showStations(strapi, 'en')), page('/fr', showStations(strapi, 'fr'))]);
  },
};
