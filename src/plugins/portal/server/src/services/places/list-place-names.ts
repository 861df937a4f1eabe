import type { Core } from '@strapi/types';
import { z } from 'zod';
import { PlaceName } from '../../../../contracts/place-note';
import type { Locale } from '../../../../web/locales/messages';
import { published } from '../content/published';

/** What people call the places that something was written of in this language. */
export const listPlaceNames = async (strapi: Core.Strapi, locale: Locale): Promise<PlaceName[]> =>
  z.array(PlaceName).parse(
    await published(strapi, 'plugin::portal.place').findMany({
      locale,
      fields: ['teamSlug', 'stationCode', 'name'],
      sort: 'id',
      limit: 5000,
    }),
  );
