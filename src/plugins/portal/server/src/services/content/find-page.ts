import type { Core } from '@strapi/types';
import { Page } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';
import { documents } from './documents';
import { published } from './published';

interface Wanted {
  /** By its address, or by what names it in every language and state. */
  readonly filters: { readonly slug: string } | { readonly documentId: string };
  readonly locale: Locale;
  /** Readers see what is published; whoever looks at a preview what is not yet. */
  readonly status: 'published' | 'draft';
}

export const findPage = async (strapi: Core.Strapi, { status, ...wanted }: Wanted): Promise<Page | null> => {
  const asked = { ...wanted, populate: { blocks: { populate: '*' } } };
  const found =
    status === 'published'
      ? await published(strapi, 'plugin::portal.page').findFirst(asked)
      : await documents(strapi, 'plugin::portal.page').findFirst({ ...asked, status });
  return Page.nullable().parse(found);
};
