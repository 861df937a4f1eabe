import type { Core } from '@strapi/types';
import { PlaceNote } from '../../../../contracts/place-note';
import type { Locale } from '../../../../web/locales/messages';
import { published } from '../content/published';

interface Wanted {
  readonly teamSlug: string;
  readonly stationCode: string;
  readonly locale: Locale;
}

/** Null where nothing was written of it in this language. */
export const findPlaceNote = async (strapi: Core.Strapi, { teamSlug, stationCode, locale }: Wanted): Promise<PlaceNote | null> => {
  const found = await published(strapi, 'plugin::portal.place').findFirst({
    locale,
    filters: { teamSlug, stationCode },
    sort: 'id',
    populate: { contacts: true, picture: true },
  });
  return found === null ? null : PlaceNote.parse(found);
};
