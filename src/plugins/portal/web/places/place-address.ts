import type { PlaceStatus } from '../../contracts/place';
import type { Locale } from '../locales/messages';

/** Where the page of a place stands. */
export const placeAddress = (locale: Locale, { team, status }: Pick<PlaceStatus, 'team' | 'status'>): string =>
  `/${locale}/stations/${encodeURIComponent(team.slug)}/${encodeURIComponent(status.station.code)}`;
