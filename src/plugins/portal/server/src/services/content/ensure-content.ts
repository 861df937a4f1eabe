import type { Core } from '@strapi/types';
import { z } from 'zod';
import { checkAResult } from '../../seeds/check-a-result';
import { contact, navigation } from '../../seeds/contact';
import { contactPoints } from '../../seeds/contact-points';
import { glossaryPage, terms } from '../../seeds/glossary';
import { home } from '../../seeds/home';
import { howWeMeasure } from '../../seeds/how-we-measure';
import { methods } from '../../seeds/methods';
import type { InBoth } from '../../seeds/seed';
import { whatWeMeasure } from '../../seeds/what-we-measure';
import { documents, type Documents, type PortalType } from './documents';

const Made = z.object({ documentId: z.string() });

interface Locales {
  findByCode(code: string): Promise<unknown>;
  create(locale: { name: string; code: string }): Promise<unknown>;
}

/** One document with both of its languages, published. */
const publish = async (type: Documents, { en, fr }: InBoth<object>): Promise<void> => {
  const { documentId } = Made.parse(await type.create({ data: en, locale: 'en', status: 'published' }));
  await type.update({ documentId, data: fr, locale: 'fr', status: 'published' });
};

/** What a type begins with, where nothing of it was ever written: what staff took away does not come back while they keep anything. */
const ensure = async (strapi: Core.Strapi, uid: PortalType, seeds: readonly InBoth<object>[]): Promise<void> => {
  const type = documents(strapi, uid);
  if ((await type.count({})) > 0) return;
  for (const seed of seeds) await publish(type, seed);
};

const ensureFrench = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service<Locales>('locales');
  if ((await locales.findByCode('fr')) === null) await locales.create({ name: 'French (fr)', code: 'fr' });
};

/** The public pages of a new installation. */
export const ensureContent = async (strapi: Core.Strapi): Promise<void> => {
  await ensureFrench(strapi);
  await ensure(strapi, 'plugin::portal.page', [home, whatWeMeasure, howWeMeasure, checkAResult, glossaryPage, contact]);
  await ensure(strapi, 'plugin::portal.glossary-term', terms);
  await ensure(strapi, 'plugin::portal.method-description', methods);
  await ensure(strapi, 'plugin::portal.contact-point', contactPoints);
  await ensure(strapi, 'plugin::portal.navigation', [{ en: { items: navigation.en }, fr: { items: navigation.fr } }]);
};
