import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { PlaceStatus } from '../../../../contracts/place';
import { Sparkline } from '../../../charts/sparkline';
import { formatAge, formatDay } from '../../../../../../lib/format';
import { messages } from '../../../locales/messages';
import { placeTexts } from '../../../locales/places';
import { Amount } from '../../../places/amount';
import { trendArrows } from '../../../places/level-line';
import { locale } from '../../here';
import { overviewText } from '../../locales/overview';
import { SeverityMark } from '../inbox/severity-mark';
import { LevelLine, LimitLines, WhyUntold } from './level-lines';
import { StationLink } from './station-link';
import type { Exceedance } from './stations';

const text = messages[locale];

const Compared = ({ place }: { readonly place: PlaceStatus }): JSX.Element => (
  <>
    <LimitLines place={place} />
    {place.alertLevel === null ? null : <p className="when">{placeTexts[locale].standings[place.alertLevel.standing]}</p>}
  </>
);

const Found = ({ place }: { readonly place: PlaceStatus }): JSX.Element | null => {
  const { latest, recent, awaitsRelease } = place.status;
  const [oldest] = recent;
  if (latest === null) return <p className="value words">{awaitsRelease ? overviewText.awaits : text.noReading}</p>;
  const day = formatDay(latest.sampledAt, locale);
  return (
    <>
      <Amount reading={latest} locale={locale} />
      <p className="when">{`${text.sampledOn(day)}, ${formatAge(latest.sampledAt, new Date(), locale)}`}</p>
      {latest.reviewState === 'Released' ? null : <p className="when">{text.preliminary}</p>}
      <Compared place={place} />
      <p className="trend">
        <span aria-hidden="true">{trendArrows[place.trend]}</span> {overviewText.trends[place.trend]}
      </p>
      {oldest === undefined || recent.length < 2 ? null : (
        <Sparkline readings={recent} label={text.chartLabel(place.name, recent.length, formatDay(oldest.sampledAt, locale), day)} />
      )}
    </>
  );
};

interface CardProps {
  readonly place: PlaceStatus;
  readonly exceedance: Exceedance | undefined;
}

/** One station: how it stands, what was found last, against what, and where it is going. */
export const StationCard = ({ place, exceedance }: CardProps): JSX.Element => {
  const { station } = place.status;
  return (
    <li className="station">
      <h3>
        <StationLink {...place} />
      </h3>
      <p className="place">{[station.waterBody, station.code].filter((part) => part !== null).join(' · ')}</p>
      <LevelLine place={place} />
      <WhyUntold place={place} />
      {exceedance === undefined ? null : (
        <p>
          <SeverityMark severity={exceedance.level} />
          <Link to="/teams/$team/exceedances/$id" params={{ team: place.team.slug, id: exceedance.id }}>
            {overviewText.exceedanceAt(place.name)}
          </Link>
        </p>
      )}
      <Found place={place} />
    </li>
  );
};
