import type { Core } from '@strapi/types';
import type { Series } from '../../../../../../api/station/contracts';
import type { ContactPoint } from '../../../../contracts/content';
import type { PlaceStatus } from '../../../../contracts/place';
import type { PlaceNote } from '../../../../contracts/place-note';
import type { SiteFacts } from '../../../../web/design/site';
import type { Locale } from '../../../../web/locales/messages';
import { listContacts } from '../content/list-contacts';
import { readSite } from '../content/read-site';
import { findPlaceNote } from './find-place-note';
import { findPlace } from './list-places';
import { readPlaceSeries } from './read-place-series';

interface Wanted {
  readonly locale: Locale;
  readonly teamSlug: string;
  readonly stationCode: string;
}

interface PlacePageFacts {
  readonly place: PlaceStatus;
  /** What staff have written of it, where they have. */
  readonly note: PlaceNote | null;
  /** Those of the place; everybody who can be called where it has none of its own. */
  readonly contacts: readonly ContactPoint[];
  /** What was found there over time. */
  readonly series: readonly Series[];
  readonly site: SiteFacts;
}

/** Null where there is no such place that everybody may read about. */
export const readPlacePage = async (strapi: Core.Strapi, wanted: Wanted): Promise<PlacePageFacts | null> => {
  const place = await findPlace(strapi, wanted);
  if (place === null) return null;
  const { locale, teamSlug } = wanted;
  const [note, contacts, found, site] = await Promise.all([
    findPlaceNote(strapi, wanted),
    listContacts(strapi, locale),
    readPlaceSeries(strapi, wanted),
    readSite(strapi, locale, teamSlug),
  ]);
  const called = note === null || note.contacts.length === 0 ? contacts : note.contacts;
  return { place, note, contacts: called, series: found?.series ?? [], site };
};
