import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { filledPages } from '../../web/locales/filled-pages';
import { redirectToLocale } from './controllers/redirect-to-locale';
import { showFilledPage } from './controllers/show-filled-page';
import { showContentPage } from './controllers/show-content-page';
import { showPreview } from './controllers/show-preview';
import { showSitemap } from './controllers/show-sitemap';
import { showTrouble } from './controllers/show-trouble';
import { showUnsubscribe } from './controllers/show-unsubscribe';
import { unsubscribe } from './controllers/unsubscribe';
import { installPreview } from './services/preview/install-preview';
import { settings } from '../../../../lib/settings';
import contactPointSchema from './content-types/contact-point/schema.json';
import glossaryTermSchema from './content-types/glossary-term/schema.json';
import navigationSchema from './content-types/navigation/schema.json';
import noticeSchema from './content-types/notice/schema.json';
import pageSchema from './content-types/page/schema.json';
import { ensureContent } from './services/content/ensure-content';
import { startSlug } from './services/content/read-content-page';
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
  },
  register({ strapi }: { strapi: Core.Strapi }): void {
    installBuiltFiles(strapi);
    installPreview(strapi);
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
      page('/sitemap.xml', showSitemap(strapi)),
      page('/preview', showPreview(strapi)),
      page('/en', showContentPage(strapi, 'en', startSlug)),
      page('/fr', showContentPage(strapi, 'fr', startSlug)),
      ...filled,
      ...unsubscribing,
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
};
