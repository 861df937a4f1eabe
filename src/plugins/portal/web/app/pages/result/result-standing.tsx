import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { amountOf, kindOf } from '../../../charts/tell-point';
import type { components } from '../../api/schema';
import { resultText } from '../../locales/result';
import { useStations } from '../../parts/use-all-pages';
import { useThresholds } from '../../parts/use-thresholds';
import { findRules } from '../trends/find-limits';
import { standingOf } from '../trends/standing-of';

type Result = components['schemas']['Result'];

/** How the amount stands to the thresholds that are in force there now, and the way to what came of it. */
export const ResultStanding = ({ result, team }: { readonly result: Result; readonly team: string }): JSX.Element | null => {
  const { parameter, station, unit } = result;
  const thresholds = useThresholds(parameter);
  const place = useStations(team).data?.find(({ code }) => code === station.code);
  if (thresholds === null || place === undefined) return null;
  const amount = amountOf(result);
  const rules = findRules(thresholds, [place], [result]);
  const standing = standingOf(amount === null ? null : { amount, kind: kindOf(result) }, rules, unit);
  return (
    <p>
      {resultText.standing[standing]}{' '}
      {standing === 'warning' || standing === 'critical' ? (
        <Link to="/teams/$team/exceedances" params={{ team }} search={{ station: station.code }}>
          {resultText.toExceedances}
        </Link>
      ) : null}
    </p>
  );
};
