import type { ObservationSource } from '../../plugins/notifications/contracts';
import { findRuleMeaning } from './queries/find-rule-meaning';
import { listObservedNames } from './queries/list-observed-names';
import { listTouchedSeries } from './queries/list-touched-series';

/** Results, as the notifications see them: a parameter at a station of a site, by a method, perhaps by a panel. */
export const resultsAsObservations: ObservationSource = {
  name: 'results',
  view: 'luminous.observation',
  findMeaning: findRuleMeaning,
  listTouched: listTouchedSeries,
  listNames: listObservedNames,
};
