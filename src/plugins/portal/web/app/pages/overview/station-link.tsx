import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { PlaceStatus } from '../../../../contracts/place';
import { Worded } from '../../../design/worded';
import { overviewText } from '../../locales/overview';

/** To what was found there over time. */
export const StationLink = ({ name, team, status }: Pick<PlaceStatus, 'name' | 'team' | 'status'>): JSX.Element => (
  <Link
    to="/teams/$team/trends"
    params={{ team: team.slug }}
    search={{ station: status.station.code }}
    aria-label={overviewText.overTime(name)}
  >
    <Worded text={name} />
  </Link>
);
