import type { JSX } from 'react';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { thresholdText } from '../../locales/thresholds';
import { Facts } from '../../parts/facts';
import { tellAmount } from '../exceedances/words';
import { tellDone, tellLimit, tellPeriod, tellScope, tellWatched, type Rule } from './words';

const tellCounts = ({ occurrences: { needed, of }, clearAfter }: Rule): string => thresholdText.occurrencesAre(needed, of, clearAfter);

const tellSilence = ({ silentAfterDays: days }: Rule): string =>
  days === null ? thresholdText.silenceNone : thresholdText.silenceAfter(days);

const tellSeason = ({ season }: Rule): string =>
  season === null ? thresholdText.allYear : thresholdText.seasonDays(season.from, season.to);

/** Everything that one version says. */
export const ThresholdFacts = ({ threshold }: { readonly threshold: Threshold }): JSX.Element => {
  const { rule } = threshold;
  return (
    <Facts
      facts={[
        [thresholdText.state, thresholdText.states[threshold.state]],
        [thresholdText.version, String(threshold.version)],
        [thresholdText.what, tellWatched(threshold)],
        [thresholdText.where, tellScope(rule)],
        [thresholdText.warning, tellLimit(rule, rule.warning)],
        [thresholdText.critical, tellLimit(rule, rule.critical)],
        [thresholdText.clear, rule.clear === null ? null : tellAmount(rule.clear, rule.unit)],
        [thresholdText.occurrences, tellCounts(rule)],
        [thresholdText.silence, tellSilence(rule)],
        [thresholdText.season, tellSeason(rule)],
        [thresholdText.methods, rule.methods.length === 0 ? thresholdText.allMethods : rule.methods.join(', ')],
        [thresholdText.estimated, thresholdText.estimates[rule.estimated]],
        [thresholdText.standing, thresholdText.standings[rule.standing]],
        [thresholdText.citation, rule.citation],
        [thresholdText.holds, tellPeriod(rule)],
        [thresholdText.setBy, tellDone(threshold.setAt, threshold.setBy)],
        [thresholdText.confirmedBy, tellDone(threshold.confirmedAt, threshold.confirmedBy)],
        [thresholdText.endedBy, tellDone(threshold.endedAt, threshold.endedBy)],
      ]}
    />
  );
};
