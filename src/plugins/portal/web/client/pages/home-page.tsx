import { useCallback, type JSX } from 'react';
import { ListStationStatus } from '../../../../../api/station/contracts/station';
import { StationCard } from '../../design/station-card';
import { callSignedIn } from '../api/call';
import { locale } from '../here';
import { homeText } from '../locales/home';
import { Shown } from '../parts/asked';
import { SignedIn, type MyTeam } from '../parts/signed-in';
import { useAnswer } from '../parts/use-answer';

const mostStations = 60;

const Stations = ({ team: { slug } }: { readonly team: MyTeam }): JSX.Element => {
  const ask = useCallback(
    async () => callSignedIn(ListStationStatus, { query: { team: slug, recent: '40', limit: String(mostStations) } }),
    [slug],
  );
  const asked = useAnswer(ask);
  return (
    <section aria-labelledby="stations">
      <h2 id="stations" tabIndex={-1}>
        {homeText.stations}
      </h2>
      <Shown
        asked={asked}
        headingId="stations"
        draw={({ data, next }) =>
          data.length === 0 ? (
            <div className="notice">
              <strong>{homeText.stationsEmptyTitle}</strong>
              <p>{homeText.stationsEmpty}</p>
            </div>
          ) : (
            <>
              <p className="soft">{homeText.stationsLead}</p>
              {next === null ? null : <p className="soft">{homeText.moreStations(data.length)}</p>}
              <ul className="stations">
                {data.map((status) => (
                  <StationCard key={status.station.id} status={status} locale={locale} />
                ))}
              </ul>
            </>
          )
        }
      />
    </section>
  );
};

/** What was found at the team's own stations last. */
export const HomePage = (): JSX.Element => <SignedIn page="home" draw={(_me, team) => <Stations team={team} />} />;
