import type { JSX } from 'react';
import type { BlockOf } from '../../contracts/content';
import { StationCard } from '../design/station-card';
import { messages } from '../locales/messages';
import type { Facts } from './facts';
import { toId } from './to-id';

/** The fixed sentence stands above every list of what was found, whatever staff have written. */
export const StatusBoard = ({
  block: { id, heading, intro },
  facts: { locale, stations },
}: {
  readonly block: BlockOf<'portal.status-board'>;
  readonly facts: Facts;
}): JSX.Element => {
  const text = messages[locale];
  return (
    <section aria-labelledby={toId('board', id)}>
      <h2 id={toId('board', id)}>
        {heading} {stations.length === 0 ? null : <small>{text.howMany(stations.length)}</small>}
      </h2>
      {intro === null ? null : <p className="soft">{intro}</p>}
      <p className="notice">{text.drinkingWater}</p>
      {stations.length === 0 ? (
        <div className="notice">
          <strong>{text.emptyHeading}</strong>
          <p className="soft">{text.emptyText}</p>
        </div>
      ) : (
        <>
          <p className="soft">{text.chartKey}</p>
          <ul className="stations">
            {stations.map((status) => (
              <StationCard key={status.station.id} status={status} locale={locale} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
