import type { JSX } from 'react';
import type { StationStatus } from '../../../../api/station/contracts';
import { Layout } from '../design/layout';
import { StationCard } from '../design/station-card';
import { messages, type Locale } from '../locales/messages';

/** Every public station with what was found there last. */
export const StationsPage = ({
  locale,
  stations,
}: {
  readonly locale: Locale;
  readonly stations: readonly StationStatus[];
}): JSX.Element => {
  const text = messages[locale];
  return (
    <Layout locale={locale} title={text.title}>
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <p className="soft">{text.whatIsIt}</p>
      <p className="notice">{text.drinkingWater}</p>
      {stations.length === 0 ? (
        <div className="notice">
          <strong>{text.emptyHeading}</strong>
          <p className="soft">{text.emptyText}</p>
        </div>
      ) : (
        <section aria-labelledby="stations">
          <h2 id="stations">
            {text.stationsHeading} <small>{text.howMany(stations.length)}</small>
          </h2>
          <p className="soft">{text.chartKey}</p>
          <ul className="stations">
            {stations.map((status) => (
              <StationCard key={status.station.id} status={status} locale={locale} />
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
};
