import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Threshold } from '../../../../../notifications/contracts/threshold';
import { formatMoment } from '../../../../../../lib/format';
import { locale } from '../../here';
import { thresholdText } from '../../locales/thresholds';
import { tellActor } from '../exceedances/words';
import { tellLimits, tellPeriod, tellScope, tellWatched } from './words';

interface ThresholdRowProps {
  readonly team: string;
  readonly threshold: Threshold;
  readonly narrower: readonly Threshold[];
}

export const ThresholdRow = ({ team, threshold, narrower }: ThresholdRowProps): JSX.Element => {
  const { id, rule, state, version, setBy, setAt } = threshold;
  const hasPeriod = rule.effectiveFrom !== null || rule.effectiveTo !== null;
  return (
    <li>
      <p>
        <span className="tag">{thresholdText.states[state]}</span>
        <span className="tag">{thresholdText.standings[rule.standing]}</span>
      </p>
      <h3>
        <Link to="/teams/$team/thresholds/$id" params={{ team, id }}>
          {thresholdText.named(tellWatched(threshold), tellScope(rule))}
        </Link>
      </h3>
      {tellLimits(rule).map((limit) => (
        <p key={limit}>{limit}</p>
      ))}
      {hasPeriod ? (
        <p>
          {thresholdText.holds} {tellPeriod(rule)}
        </p>
      ) : null}
      {narrower.length === 0 ? null : <p>{thresholdText.narrower(narrower.map((one) => tellScope(one.rule)).join(', '))}</p>}
      <p className="soft">{thresholdText.setLine(version, tellActor(setBy.actor, setBy.name), formatMoment(setAt, locale))}</p>
    </li>
  );
};
