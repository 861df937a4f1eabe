import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Station } from '../../../../../api/station/contracts/station';
import { trendsText } from '../locales/trends';
import { PageTitle } from '../parts/page-title';
import { Shown } from '../parts/shown';
import { useStations } from '../parts/use-all-pages';
import type { TrendsSearch } from '../routes/data-search';
import { useTeam } from '../session/me';
import { TrendChoices } from './trends/trend-choices';
import { TrendView } from './trends/trend-view';
import { useTrends } from './trends/use-trends';

const Chosen = ({ team, stations }: { readonly team: string; readonly stations: readonly Station[] }): JSX.Element => {
  const search = useSearch({ from: '/inside/teams/$team/trends' });
  const navigate = useNavigate({ from: '/teams/$team/trends' });
  const onChange = (change: TrendsSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  };
  const codes = search.station ?? stations.slice(0, 1).map(({ code }) => code);
  const { isOld, ...query } = useTrends({ ...search, team, codes });
  return (
    <>
      <TrendChoices stations={stations} chosen={codes} panels={query.data?.panels ?? []} search={search} onChange={onChange} />
      <Shown
        query={query}
        headingId="page"
        draw={(trends) => <TrendView team={team} trends={trends} isOld={isOld} search={search} onChange={onChange} />}
      />
    </>
  );
};

export const TrendsPage = (): JSX.Element => {
  const { slug } = useTeam();
  return (
    <>
      <PageTitle>{trendsText.title}</PageTitle>
      <p className="lead">{trendsText.lead}</p>
      <Shown
        query={useStations(slug)}
        headingId="page"
        draw={(stations) =>
          stations.length === 0 ? <p className="soft">{trendsText.noStation}</p> : <Chosen team={slug} stations={stations} />
        }
      />
    </>
  );
};
