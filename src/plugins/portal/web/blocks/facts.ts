import type { StationStatus } from '../../../../api/station/contracts';
import type { GlossaryTerm } from '../../contracts/content';
import type { Locale } from '../locales/messages';

/** What blocks show that staff have not written into them. */
export interface Facts {
  readonly locale: Locale;
  readonly stations: readonly StationStatus[];
  readonly terms: readonly GlossaryTerm[];
}
