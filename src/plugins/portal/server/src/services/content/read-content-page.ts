import type { Core } from '@strapi/types';
import { stationService } from '../../../../../../api/station/contracts';
import { publicTeamId } from '../../../../../teams/contracts';
import { Page, type Block } from '../../../../contracts/content';
import type { Facts } from '../../../../web/blocks/facts';
import type { SiteFacts } from '../../../../web/design/site';
import type { Locale } from '../../../../web/locales/messages';
import { home } from '../../seeds/home';
import type { Previewed } from '../preview/preview-link';
import { findPage, findPageDocument, listAddresses, listGlossary, listNavigation, listNotices } from './content';

/** As many as fit into a small picture. */
const recentReadings = 40;

/** Where the start page’s content is kept: its address is the language alone. */
export const startSlug = 'home';

interface Wanted {
  readonly locale: Locale;
  readonly slug: string;
  readonly now: Date;
}

interface ContentPage {
  readonly page: Page;
  readonly facts: Facts;
  readonly addresses: Readonly<Record<Locale, string>>;
  readonly site: SiteFacts;
}

export const addressOf = (locale: Locale, slug: string | undefined): string =>
  slug === undefined || slug === startSlug ? `/${locale}` : `/${locale}/${slug}`;

/** What its blocks show beside what is written in them; nothing is asked for that no block shows. */
const readFacts = async (strapi: Core.Strapi, locale: Locale, blocks: readonly Block[]): Promise<Facts> => {
  const has = (kind: Block['__component']): boolean => blocks.some(({ __component }) => __component === kind);
  return {
    locale,
    stations: has('portal.status-board')
      ? await stationService(strapi).listPublicStatus({ teamId: publicTeamId, parameterCode: 'naphthenic-acids', recentReadings })
      : [],
    terms: has('portal.glossary') ? await listGlossary(strapi, { locale, status: 'published' }) : [],
  };
};

const unset = { heading: null, lead: null, actionLabel: null, actionAddress: null, intro: null };

/** There is a start page whatever staff have taken away or renamed. */
const builtInHome = (locale: Locale): Page =>
  Page.parse({
    ...home[locale],
    ...{ documentId: 'home', locale },
    blocks: home[locale].blocks.map((block, id) => ({ id, ...unset, ...block })),
  });

/** A page with all that stands around it. */
const compose = async (strapi: Core.Strapi, locale: Locale, page: Page, now: Date): Promise<ContentPage> => {
  const all = await listAddresses(strapi);
  const slugIn = (other: Locale) => all.find((one) => one.documentId === page.documentId && one.locale === other)?.slug;
  return {
    page,
    facts: await readFacts(strapi, locale, page.blocks),
    addresses: { en: addressOf('en', slugIn('en')), fr: addressOf('fr', slugIn('fr')) },
    site: { navigation: await listNavigation(strapi, locale), notices: await listNotices(strapi, locale, now) },
  };
};

export const readContentPage = async (strapi: Core.Strapi, { locale, slug, now }: Wanted): Promise<ContentPage | null> => {
  const page = (await findPage(strapi, { slug, locale, status: 'published' })) ?? (slug === startSlug ? builtInHome(locale) : null);
  return page === null ? null : compose(strapi, locale, page, now);
};

export const readPreview = async (strapi: Core.Strapi, previewed: Previewed, now: Date): Promise<ContentPage | null> => {
  const page = await findPageDocument(strapi, previewed);
  return page === null ? null : compose(strapi, previewed.locale, page, now);
};
