import type { JSX } from 'react';
import type { Reading, StationStatus } from '../../../../api/station/contracts';
import { Sparkline } from '../charts/sparkline';
import { formatDay, formatDecimal, formatUnit } from '../locales/format';
import { messages, type Locale } from '../locales/messages';

const Amount = ({ reading, locale }: { readonly reading: Reading; readonly locale: Locale }) => {
  const text = messages[locale];
  const unit = formatUnit(reading.unit);
  if (reading.value !== null) {
    return (
      <p className="value">
        {formatDecimal(reading.value, locale)} <span className="unit">{unit}</span>
      </p>
    );
  }
  const limit = formatDecimal(reading.detection?.limit ?? '?', locale);
  const isAbove = reading.detection?.condition.startsWith('Above') === true;
  return <p className="value words">{isAbove ? text.above(limit, unit) : text.notFound(limit, unit)}</p>;
};

/** One station with what was found there last. */
export const StationCard = ({ status, locale }: { readonly status: StationStatus; readonly locale: Locale }): JSX.Element => {
  const text = messages[locale];
  const { station, latest, awaitsRelease, recent } = status;
  const [oldest] = recent;
  return (
    <li className="station">
      <h3>{station.name}</h3>
      <p className="place">{[station.waterBody, station.code].filter((part) => part !== null).join(' · ')}</p>
      {latest === null ? (
        <p className="value words">{awaitsRelease ? text.awaitsRelease : text.noReading}</p>
      ) : (
        <>
          <Amount reading={latest} locale={locale} />
          <p className="when">{text.sampledOn(formatDay(latest.sampledAt, locale))}</p>
          {latest.reviewState === 'Released' ? null : <p className="when">{text.preliminary}</p>}
        </>
      )}
      {latest !== null && oldest !== undefined && recent.length > 1 && (
        <Sparkline
          readings={recent}
          label={text.chartLabel(station.name, recent.length, formatDay(oldest.sampledAt, locale), formatDay(latest.sampledAt, locale))}
        />
      )}
    </li>
  );
};
