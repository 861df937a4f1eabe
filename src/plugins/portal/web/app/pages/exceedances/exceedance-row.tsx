import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Exceedance } from '../../../../../notifications/contracts/exceedance';
import { formatMoment } from '../../../../../../lib/format';
import { locale } from '../../here';
import { exceedanceText } from '../../locales/exceedances';
import { SeverityMark } from '../inbox/severity-mark';
import { tellPlace, tellRatio, tellSeen } from './words';

interface ExceedanceRowProps {
  readonly team: string;
  readonly exceedance: Exceedance;
  readonly what: string;
}

export const ExceedanceRow = ({ team, exceedance, what }: ExceedanceRowProps): JSX.Element => {
  const { id, level, state, latest, openedAt, isHistorical } = exceedance;
  const told = [tellSeen(latest), tellRatio(latest)].filter((part) => part !== null).join(' · ');
  return (
    <li>
      <p>
        <SeverityMark severity={level} />
        <span className="tag">{exceedanceText.states[state]}</span>
        {isHistorical ? <span className="tag">{exceedanceText.ofThePast}</span> : null}
      </p>
      <h3>
        <Link to="/teams/$team/exceedances/$id" params={{ team, id }}>
          {exceedanceText.at(what, tellPlace(exceedance))}
        </Link>
      </h3>
      <p>{told}</p>
      <p className="soft">
        <time dateTime={latest.observedAt}>{exceedanceText.sampledAt(formatMoment(latest.observedAt, locale))}</time>
        {' · '}
        <time dateTime={openedAt}>{exceedanceText.foundAt(formatMoment(openedAt, locale))}</time>
      </p>
    </li>
  );
};
