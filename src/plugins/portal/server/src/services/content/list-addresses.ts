import type { Core } from '@strapi/types';
import { z } from 'zod';
import { Page } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';
import { published } from './published';

const PageAddress = Page.pick({ documentId: true, locale: true, slug: true });
type PageAddress = z.infer<typeof PageAddress>;

/** Of all pages, for the sitemap and for going from one language to the other. */
export const listAddresses = async (strapi: Core.Strapi): Promise<PageAddress[]> => {
  const ofLocale = async (locale: Locale): Promise<unknown> =>
    published(strapi, 'plugin::portal.page').findMany({
      locale,
      fields: ['slug', 'locale'],
      sort: 'slug',
      limit: 1000,
    });
  return z.array(PageAddress).parse([await ofLocale('en'), await ofLocale('fr')].flat());
};
