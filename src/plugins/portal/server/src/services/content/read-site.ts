import type { Core } from '@strapi/types';
import { systemClock } from '../../../../../../lib/clock';
import { settings } from '../../../../../../lib/settings';
import type { SiteFacts } from '../../../../web/design/site';
import type { Locale } from '../../../../web/locales/messages';
import { findLook } from '../look/find-look';
import { listNavigation } from './list-navigation';
import { listNotices } from './list-notices';

/** What stands around a public page at this moment, in the look of a team where one is named. */
export const readSite = async (strapi: Core.Strapi, locale: Locale, lookOf: string | null): Promise<SiteFacts> => {
  const [navigation, notices, look] = await Promise.all([
    listNavigation(strapi, locale),
    listNotices(strapi, locale, systemClock()),
    findLook(strapi, lookOf),
  ]);
  return { navigation, notices, look, publicUrl: settings(strapi).publicUrl, islands: [] };
};
