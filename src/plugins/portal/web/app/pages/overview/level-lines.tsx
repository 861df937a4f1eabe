import type { JSX } from 'react';
import type { AlertLevel, PlaceStatus } from '../../../../contracts/place';
import { formatDecimal, formatUnit } from '../../../../../../lib/format';
import { LevelMark } from '../../../places/level-mark';
import { locale } from '../../here';
import { overviewText } from '../../locales/overview';
import { useTeam } from '../../session/me';

interface OfPlace {
  readonly place: PlaceStatus;
}

/** The words that the application uses wherever limits are told; the public pages have plainer ones for the same states. */
const wordOf = ({ level, alertLevel }: PlaceStatus): string =>
  level === 'above' && alertLevel !== null && alertLevel.near !== null ? overviewText.beyondCritical : overviewText.levels[level];

/** The state by its shape and word, in its colour. */
export const LevelLine = ({ place }: OfPlace): JSX.Element => (
  <p className={`level ${place.level}`}>
    <LevelMark level={place.level} /> <strong>{wordOf(place)}</strong>
  </p>
);

const limitsOf = ({ above, near, unit }: AlertLevel): readonly string[] => {
  const tell = (amount: string) => `${formatDecimal(amount, locale)} ${formatUnit(unit)}`;
  return near === null
    ? [overviewText.limit(tell(above))]
    : [overviewText.criticalLimit(tell(above)), overviewText.warningLimit(tell(near))];
};

/** With what it was compared. */
export const LimitLines = ({ place: { alertLevel } }: OfPlace): JSX.Element => (
  <>
    {(alertLevel === null ? [] : limitsOf(alertLevel)).map((line) => (
      <p key={line} className="when">
        {line}
      </p>
    ))}
  </>
);

/** Why it cannot be told how the station stands. That a guest sees no threshold does not mean that there is none. */
export const WhyUntold = ({ place: { level, why } }: OfPlace): JSX.Element | null => {
  const { guest } = useTeam();
  if (level !== 'unknown' || why === null || why === 'no-result') return null;
  return <p>{why === 'no-alert-level' && guest !== null ? overviewText.notForGuests : overviewText.whys[why]}</p>;
};
