import { lazyRouteComponent, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useId, type JSX } from 'react';
import type { PlaceStatus } from '../../../../contracts/place';
import { messages } from '../../../locales/messages';
import { api } from '../../api/client';
import { locale } from '../../here';
import { overviewText } from '../../locales/overview';
import { Loading } from '../../parts/asked';
import type { MyTeam } from '../../session/me';
import { StationCard } from './station-card';
import { byStation, needsAttention, type Exceedance } from './stations';

/** The rivers of the map are as large as all the rest of the page. */
const Where = lazyRouteComponent(async () => import('./where'), 'Where');

const from = '/inside/teams/$team/overview';

interface ChoiceProps {
  readonly team: MyTeam;
  readonly places: readonly PlaceStatus[];
}

/** Codes say little where there are names. */
const SiteChoice = ({ team, places }: ChoiceProps): JSX.Element | null => {
  const { site = '' } = useSearch({ from });
  const navigate = useNavigate({ from: '/teams/$team/overview' });
  const { data: sites } = api.useQuery('get', '/sites', { params: { query: { team: team.slug, limit: 500 } } });
  const id = useId();
  const codes = [...new Set(places.flatMap(({ status }) => status.station.site ?? []))].sort();
  if (codes.length < 2 && site === '') return null;
  return (
    <div className="choose-site">
      <label htmlFor={id}>{overviewText.onlySite}</label>
      <select
        id={id}
        value={site}
        onChange={({ target: { value } }) =>
          void navigate({ search: ({ show }) => ({ show, site: value === '' ? undefined : value }), replace: true, resetScroll: false })
        }
      >
        <option value="">{overviewText.everySite}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {sites?.data.find((one) => one.code === code)?.name ?? code}
          </option>
        ))}
      </select>
    </div>
  );
};

const ShowChoice = (): JSX.Element => {
  const { show, site } = useSearch({ from });
  return (
    <nav className="tabs" aria-label={overviewText.show}>
      <ul>
        {([undefined, 'attention'] as const).map((one) => (
          <li key={one ?? 'all'}>
            <Link
              from="/teams/$team/overview"
              to="."
              search={{ show: one, site }}
              resetScroll={false}
              aria-current={one === show ? 'true' : undefined}
              activeProps={{ 'aria-current': undefined }}
            >
              {one === undefined ? overviewText.showAll : overviewText.showAttention}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface BoardProps extends ChoiceProps {
  readonly exceedances: readonly Exceedance[];
}

const Empty = (): JSX.Element => (
  <section aria-labelledby="board">
    <h2 id="board">{overviewText.emptyTitle}</h2>
    <p>{overviewText.empty}</p>
  </section>
);

/** A card for each station, and where they are; both of the same choice, which stands in the address. */
export const Board = ({ team, places, exceedances }: BoardProps): JSX.Element => {
  const { site, show } = useSearch({ from });
  const open = byStation(exceedances);
  const ofSite = places.filter(({ status }) => site === undefined || status.station.site === site);
  const shown = ofSite.filter((place) => show === undefined || needsAttention(place, open.get(place.status.station.id)));
  if (places.length === 0) return <Empty />;
  return (
    <>
      <section aria-labelledby="board">
        <h2 id="board">{overviewText.board}</h2>
        <div className="standing">
          <ShowChoice />
          <SiteChoice team={team} places={places} />
        </div>
        <p className="soft" role="status">
          {shown.length === 0 ? overviewText.noneShown : messages[locale].howMany(shown.length)}
        </p>
        <ul className="stations">
          {shown.map((place) => (
            <StationCard key={place.status.station.id} place={place} exceedance={open.get(place.status.station.id)} />
          ))}
        </ul>
        <p className="soft">{messages[locale].chartKey}</p>
      </section>
      {shown.length === 0 ? null : (
        <Suspense fallback={<Loading />}>
          <Where places={shown} />
        </Suspense>
      )}
    </>
  );
};
