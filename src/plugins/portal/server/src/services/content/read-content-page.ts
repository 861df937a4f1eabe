import type { Core } from '@strapi/types';
import { Page, type Block } from '../../../../contracts/content';
import type { Facts, SeriesOfStation } from '../../../../web/blocks/facts';
import { islandsOf } from '../../../../web/blocks/islands-of';
import type { SiteFacts } from '../../../../web/design/site';
import type { Locale } from '../../../../web/locales/messages';
import { home } from '../../seeds/home';
import { listPlaces } from '../places/list-places';
import { readPlaceSeries } from '../places/read-place-series';
import type { Previewed } from '../preview/preview-link';
import { findPage } from './find-page';
import { listAddresses } from './list-addresses';
import { listGlossary } from './list-glossary';
import { listMethods } from './list-methods';
import { readSite } from './read-site';

/** Where the start page’s content is kept: its address is the language alone. */
export const startSlug = 'home';

interface Wanted {
  readonly locale: Locale;
  readonly slug: string;
}

interface ContentPage {
  readonly page: Page;
  readonly facts: Facts;
  readonly addresses: Readonly<Record<Locale, string>>;
  readonly site: SiteFacts;
}

export const addressOf = (locale: Locale, slug: string | undefined): string =>
  slug === undefined || slug === startSlug ? `/${locale}` : `/${locale}/${slug}`;

/** Each station once, however many blocks show it. */
const readTrends = async (strapi: Core.Strapi, blocks: readonly Block[]): Promise<SeriesOfStation[]> => {
  const trends = blocks.filter((block) => block.__component === 'portal.trend');
  const asked = new Map(trends.map(({ teamSlug, stationCode }) => [`${teamSlug}/${stationCode}`, { teamSlug, stationCode }]));
  const all: SeriesOfStation[] = [];
  for (const one of asked.values()) {
    const found = await readPlaceSeries(strapi, one);
    if (found !== null) all.push({ ...one, ...found });
  }
  return all;
};

/** What its blocks show beside what is written in them; nothing is asked for that no block shows. */
const readFacts = async (strapi: Core.Strapi, locale: Locale, blocks: readonly Block[]): Promise<Facts> => {
  const has = (kind: Block['__component']): boolean => blocks.some(({ __component }) => __component === kind);
  return {
    locale,
    places: has('portal.status-board') || has('portal.map') ? await listPlaces(strapi, locale) : [],
    terms: has('portal.glossary') ? await listGlossary(strapi, locale) : [],
    series: await readTrends(strapi, blocks),
    methods: has('portal.methods') ? await listMethods(strapi, locale) : [],
  };
};

const unset = { heading: null, lead: null, actionLabel: null, actionAddress: null, intro: null };

/** There is a start page whatever staff have taken away or renamed. */
const builtInHome = (locale: Locale): Page =>
  Page.parse({
    ...home[locale],
    ...{ documentId: 'home', locale, lookOf: null },
    blocks: home[locale].blocks.map((block, id) => ({ id, ...unset, ...block })),
  });

/** A page with all that stands around it. */
const compose = async (strapi: Core.Strapi, locale: Locale, page: Page): Promise<ContentPage> => {
  const all = await listAddresses(strapi);
  const slugIn = (other: Locale) => all.find((one) => one.documentId === page.documentId && one.locale === other)?.slug;
  return {
    page,
    facts: await readFacts(strapi, locale, page.blocks),
    addresses: { en: addressOf('en', slugIn('en')), fr: addressOf('fr', slugIn('fr')) },
    site: { ...(await readSite(strapi, locale, page.lookOf)), islands: islandsOf(page.blocks) },
  };
};

export const readContentPage = async (strapi: Core.Strapi, { locale, slug }: Wanted): Promise<ContentPage | null> => {
  const found = await findPage(strapi, { filters: { slug }, locale, status: 'published' });
  const page = found ?? (slug === startSlug ? builtInHome(locale) : null);
  return page === null ? null : compose(strapi, locale, page);
};

export const readPreview = async (strapi: Core.Strapi, previewed: Previewed): Promise<ContentPage | null> => {
  const { documentId, locale, status } = previewed;
  const page = await findPage(strapi, { filters: { documentId }, locale, status });
  return page === null ? null : compose(strapi, locale, page);
};
