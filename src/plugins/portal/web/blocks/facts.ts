import type { PublicSeries } from '../../../../api/station/contracts';
import type { GlossaryTerm, MethodDescription } from '../../contracts/content';
import type { PlaceStatus } from '../../contracts/place';
import type { Locale } from '../locales/messages';

/** By the names that a block asks for: a station may be found by its code in another scheme. */
export interface SeriesOfStation extends PublicSeries {
  readonly teamSlug: string;
  readonly stationCode: string;
}

/** What blocks show that staff have not written into them. */
export interface Facts {
  readonly locale: Locale;
  readonly places: readonly PlaceStatus[];
  readonly terms: readonly GlossaryTerm[];
  readonly methods: readonly MethodDescription[];
  readonly series: readonly SeriesOfStation[];
}
