import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { PlaceStatus } from '../../../../contracts/place';
import { Amount } from '../../../places/amount';
import { locale } from '../../here';
import { overviewText } from '../../locales/overview';
import type { MyTeam } from '../../session/me';
import { ExceedanceLine } from './exceedance-line';
import { LevelLine, LimitLines } from './level-lines';
import { StationLink } from './station-link';
import { byStation, type Exceedance } from './stations';

/** More would be a page of their own, which there is. */
const mostShown = 5;

/** Of the gravest those that nobody has acknowledged come first, then those found last. */
const worstFirst = (one: Exceedance, other: Exceedance): number =>
  Number(other.level === 'critical') - Number(one.level === 'critical') ||
  Number(other.state === 'open') - Number(one.state === 'open') ||
  other.openedAt.localeCompare(one.openedAt);

const PassedStation = ({ place }: { readonly place: PlaceStatus }): JSX.Element => (
  <li>
    <LevelLine place={place} />
    <p className="who">
      <StationLink {...place} />
    </p>
    {place.status.latest === null ? null : <Amount reading={place.status.latest} locale={locale} />}
    <LimitLines place={place} />
    <p className="soft">{overviewText.withoutExceedance}</p>
  </li>
);

interface AttentionProps {
  readonly team: MyTeam;
  readonly places: readonly PlaceStatus[];
  readonly exceedances: readonly Exceedance[];
}

const Untold = ({ team, how }: { readonly team: MyTeam; readonly how: number }): JSX.Element =>
  team.guest === null ? (
    <p>
      {`${overviewText.untold(how)}. `}
      <Link to="/teams/$team/overview" params={{ team: team.slug }} search={{ show: 'attention' }} hash="board">
        {overviewText.showUntold}
      </Link>
    </p>
  ) : (
    <p>{overviewText.notForGuests}</p>
  );

const Rest = ({ team, how }: { readonly team: MyTeam; readonly how: number }): JSX.Element => (
  <p>
    {how > 0 ? `${overviewText.more(how)}. ` : ''}
    <Link to="/teams/$team/exceedances" params={{ team: team.slug }}>
      {overviewText.all}
    </Link>
  </p>
);

/** Is anything wrong, and where: what is open, what is passed without being open, and what nobody can tell. */
export const Attention = ({ team, places, exceedances }: AttentionProps): JSX.Element => {
  const open = byStation(exceedances);
  const passed = places.filter(({ level, status }) => (level === 'above' || level === 'near') && !open.has(status.station.id));
  const untold = places.filter(({ level }) => level === 'unknown').length;
  const shown = [...exceedances].sort(worstFirst).slice(0, mostShown);
  const isWell = exceedances.length + passed.length + untold === 0;
  return (
    <section aria-labelledby="attention">
      <h2 id="attention">{overviewText.attention}</h2>
      {isWell ? <p>{overviewText.allWell}</p> : null}
      {shown.length + passed.length === 0 ? null : (
        <ul className="rows attention">
          {shown.map((exceedance) => (
            <ExceedanceLine key={exceedance.id} exceedance={exceedance} team={team} />
          ))}
          {passed.slice(0, mostShown).map((place) => (
            <PassedStation key={place.status.station.id} place={place} />
          ))}
        </ul>
      )}
      {exceedances.length === 0 ? null : <Rest team={team} how={exceedances.length - shown.length} />}
      {untold === 0 ? null : <Untold team={team} how={untold} />}
    </section>
  );
};
