import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { PortalService } from '../../contracts';
import { redirectToLocale } from './controllers/redirect-to-locale';
import { leadingPages, leadIntoApp } from './controllers/lead-into-app';
import { showApp } from './controllers/show-app';
import { showContentPage } from './controllers/show-content-page';
import { showLook } from './controllers/show-look';
import { showPlace } from './controllers/show-place';
import { showPreview } from './controllers/show-preview';
import { showSitemap } from './controllers/show-sitemap';
import { showTrouble } from './controllers/show-trouble';
import { showWorker } from './controllers/show-worker';
import { showUnsubscribe } from './controllers/show-unsubscribe';
import { unsubscribe } from './controllers/unsubscribe';
import { refuseFaintLooks } from './services/look/refuse-faint-looks';
import { installPreview } from './services/preview/install-preview';
import { settings } from '../../../../lib/settings';
import contactPointSchema from './content-types/contact-point/schema.json';
import glossaryTermSchema from './content-types/glossary-term/schema.json';
import lookSchema from './content-types/look/schema.json';
import methodDescriptionSchema from './content-types/method-description/schema.json';
import navigationSchema from './content-types/navigation/schema.json';
import noticeSchema from './content-types/notice/schema.json';
import pageSchema from './content-types/page/schema.json';
import placeSchema from './content-types/place/schema.json';
import { ensureContent } from './services/content/ensure-content';
import { startSlug } from './services/content/read-content-page';
import { installKept, startKeeping } from './services/kept/install-kept';
import { keepPages } from './services/kept/keep-pages';
import { overviewRoutes } from './routes/overview';
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
  contentTypes: {
    page: { schema: pageSchema },
    notice: { schema: noticeSchema },
    'glossary-term': { schema: glossaryTermSchema },
    'contact-point': { schema: contactPointSchema },
    navigation: { schema: navigationSchema },
    'method-description': { schema: methodDescriptionSchema },
    place: { schema: placeSchema },
    look: { schema: lookSchema },
  },
  register({ strapi }: { strapi: Core.Strapi }): void {
    installKept(strapi);
    keepPages(strapi);
    installBuiltFiles(strapi);
    installPreview(strapi);
    refuseFaintLooks(strapi);
    keepBuiltFiles(strapi);
    showTrouble(strapi);
    const leading = (['en', 'fr'] as const).flatMap((locale) =>
      leadingPages.map((name) => page(`/${locale}/${name}`, leadIntoApp(locale, name))),
    );
    // Mail programs know the address without a language: RFC 8058 lets nothing lead them elsewhere.
    const unsubscribing = ([null, 'en', 'fr'] as const).flatMap((locale) => {
      const path = `${locale === null ? '' : `/${locale}`}/unsubscribe`;
      return [page(path, showUnsubscribe(strapi, locale)), form(path, unsubscribe(strapi, locale))];
    });
    strapi.server.routes([
      page('/', redirectToLocale),
      page('/sitemap.xml', showSitemap(strapi)),
      page('/preview', showPreview(strapi)),
      page('/portal/looks/:name', showLook),
      page('/en', showContentPage(strapi, 'en', startSlug)),
      page('/fr', showContentPage(strapi, 'fr', startSlug)),
      page('/app', showApp(strapi)),
      page('/app/worker.js', showWorker(strapi)),
      page('/app/(.*)', showApp(strapi)),
      ...leading,
      ...unsubscribing,
      page('/en/stations/:team/:code', showPlace(strapi, 'en')),
      page('/fr/stations/:team/:code', showPlace(strapi, 'fr')),
      // Last: whatever has no page of its own here is looked for among those that staff have written.
      page('/en/:slug', showContentPage(strapi, 'en')),
      page('/fr/:slug', showContentPage(strapi, 'fr')),
    ]);
  },

  /** A server without them would show every page without its look. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    if (settings(strapi).isMigrating) await ensureContent(strapi);
    else builtFiles(strapi);
  },
  routes: {
    overview: ({ strapi }: { strapi: Core.Strapi }) => ({ type: 'content-api', prefix: '', routes: overviewRoutes(strapi) }),
  },
  services: {
    portal: ({ strapi }: { strapi: Core.Strapi }): PortalService => ({ startKeeping: () => startKeeping(strapi) }),
  },
};
