import type { Core } from '@strapi/types';
import { z } from 'zod';
import { GlossaryTerm, NavigationItem, Page, PageNotice } from '../../../../contracts/content';
import type { Locale } from '../../../../web/locales/messages';

/** Readers see what is published; whoever looks at a preview what is not yet. */
type Status = 'published' | 'draft';

/** Strapi types its documents by files that it generates; what comes is parsed instead. */
interface Documents {
  findFirst(params: object): Promise<unknown>;
  findMany(params: object): Promise<unknown>;
}

const documents = (strapi: Core.Strapi, uid: string): Documents => strapi.documents(uid as never);

interface Asked {
  readonly locale: Locale;
  readonly status: Status;
}

export const findPage = async (strapi: Core.Strapi, { slug, ...asked }: Asked & { readonly slug: string }): Promise<Page | null> => {
  const found = await documents(strapi, 'plugin::portal.page').findFirst({
    ...asked,
    filters: { slug },
    populate: { blocks: { populate: '*' } },
  });
  return Page.nullable().parse(found);
};

/** In whichever state: for previews. */
export const findPageDocument = async (
  strapi: Core.Strapi,
  { documentId, ...asked }: Asked & { readonly documentId: string },
): Promise<Page | null> => {
  const found = await documents(strapi, 'plugin::portal.page').findFirst({
    ...asked,
    filters: { documentId },
    populate: { blocks: { populate: '*' } },
  });
  return Page.nullable().parse(found);
};

/** The addresses of all pages, for the sitemap and for going from one language to the other. */
export const listAddresses = async (strapi: Core.Strapi): Promise<{ documentId: string; locale: Locale; slug: string }[]> => {
  const Address = Page.pick({ documentId: true, locale: true, slug: true });
  const ofLocale = async (locale: Locale): Promise<unknown> =>
    documents(strapi, 'plugin::portal.page').findMany({
      locale,
      status: 'published',
      fields: ['slug', 'locale'],
      sort: 'slug',
      limit: 1000,
    });
  return z.array(Address).parse([await ofLocale('en'), await ofLocale('fr')].flat());
};

/** As a reader of the language looks for them. */
export const listGlossary = async (strapi: Core.Strapi, asked: Asked): Promise<GlossaryTerm[]> =>
  z
    .array(GlossaryTerm)
    .parse(await documents(strapi, 'plugin::portal.glossary-term').findMany({ ...asked, limit: 500 }))
    .sort((one, other) => one.term.localeCompare(other.term, asked.locale));

/** Those that hold at this moment. */
export const listNotices = async (strapi: Core.Strapi, locale: Locale, now: Date): Promise<PageNotice[]> => {
  const at = now.toISOString();
  const filters = {
    $and: [
      { $or: [{ beginsAt: { $null: true } }, { beginsAt: { $lte: at } }] },
      { $or: [{ endsAt: { $null: true } }, { endsAt: { $gt: at } }] },
    ],
  };
  return z
    .array(PageNotice)
    .parse(
      await documents(strapi, 'plugin::portal.notice').findMany({ locale, status: 'published', filters, sort: 'createdAt', limit: 5 }),
    );
};

export const listNavigation = async (strapi: Core.Strapi, locale: Locale): Promise<NavigationItem[]> => {
  const found = await documents(strapi, 'plugin::portal.navigation').findFirst({ locale, status: 'published', populate: { items: true } });
  return (
    z
      .object({ items: z.array(NavigationItem) })
      .nullable()
      .parse(found)?.items ?? []
  );
};
