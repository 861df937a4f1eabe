import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { api } from '../api/client';
import { overviewText } from '../locales/overview';
import { shellText } from '../locales/shell';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { mayIn, useTeam } from '../session/me';
import { Attention } from './overview/attention';
import { Board } from './overview/board';
import { Checklist } from './overview/checklist';
import { LetsRead } from './overview/lets-read';
import { Figures } from './overview/figures';
import { toPlaces } from './overview/stations';

/** Is anything wrong, and where: answered before anything else. */
export const OverviewPage = (): JSX.Element => {
  const team = useTeam();
  const query = { team: team.slug };
  const overview = api.useQuery('get', '/overview', { params: { query } });
  const standing = api.useQuery(
    'get',
    '/exceedances',
    { params: { query: { ...query, isStanding: 'true', limit: 200 } } },
    // Whose thresholds are passed is the team's own affair: guests see what was found.
    { enabled: team.guest === null, ...(team.guest === null ? {} : { initialData: { data: [], next: null } }) },
  );
  return (
    <>
      <PageTitle>{shellText.pages.overview}</PageTitle>
      {team.guest === null ? <Checklist team={team} /> : null}
      {team.guest === null ? <LetsRead /> : null}
      <Shown
        query={standing}
        headingId="page"
        draw={({ data: exceedances }) => (
          <Shown
            query={overview}
            headingId="page"
            draw={({ data: { stations, awaitingRelease } }) => {
              const places = toPlaces(stations, team);
              return (
                <>
                  <Figures team={team} places={places} exceedances={exceedances} awaitingRelease={awaitingRelease} />
                  {places.length > 0 && team.guest === null && mayIn(team, 'reports.create') ? (
                    <p>
                      <Link className="button" to="/teams/$team/reports" params={{ team: team.slug }}>
                        {overviewText.report}
                      </Link>
                    </p>
                  ) : null}
                  {places.length === 0 ? null : <Attention team={team} places={places} exceedances={exceedances} />}
                  <Board team={team} places={places} exceedances={exceedances} />
                </>
              );
            }}
          />
        )}
      />
    </>
  );
};
