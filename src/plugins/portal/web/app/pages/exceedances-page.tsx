import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { ExceedanceState, type ExceedanceLevel } from '../../../../notifications/contracts/exceedance';
import { byCursor } from '../api/by-pages';
import { api } from '../api/client';
import { exceedanceText } from '../locales/exceedances';
import { shellText } from '../locales/shell';
import { Choice } from '../parts/choice';
import { MoreButton } from '../parts/more-button';
import { Shown } from '../parts/shown';
import { TeamPage } from '../parts/team-page';
import { ExceedanceRow } from './exceedances/exceedance-row';
import { useStations } from '../parts/use-all-pages';
import { useTellWhat } from './exceedances/use-tell-what';

const from = '/inside/teams/$team/exceedances';
type Wanted = ExceedanceState | 'over' | 'all';

const queryOf = (state: Wanted | undefined) => {
  if (state === 'all') return {};
  return state === undefined || state === 'over' ? { isStanding: String(state === undefined) } : { state };
};

const Filters = ({ team }: { readonly team: string }): JSX.Element => {
  const { state, level, station } = useSearch({ from });
  const navigate = useNavigate({ from: '/teams/$team/exceedances' });
  const stations = useStations(team).data ?? [];
  return (
    <div className="choose filters" role="group" aria-label={exceedanceText.filters}>
      <Choice<Wanted>
        label={exceedanceText.state}
        value={state ?? ''}
        options={[
          { value: '', label: exceedanceText.standing },
          ...ExceedanceState.options.map((value) => ({ value, label: exceedanceText.states[value] })),
          { value: 'over', label: exceedanceText.over },
          { value: 'all', label: exceedanceText.every },
        ]}
        choose={(chosen) => void navigate({ search: (before) => ({ ...before, state: chosen }) })}
      />
      <Choice<ExceedanceLevel>
        label={exceedanceText.level}
        value={level ?? ''}
        options={[
          { value: '', label: exceedanceText.every },
          ...(['critical', 'warning'] as const).map((value) => ({ value, label: exceedanceText.levels[value] })),
        ]}
        choose={(chosen) => void navigate({ search: (before) => ({ ...before, level: chosen }) })}
      />
      <Choice<string>
        label={exceedanceText.station}
        value={station ?? ''}
        options={[
          { value: '', label: exceedanceText.every },
          ...stations.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        ]}
        choose={(chosen) => void navigate({ search: (before) => ({ ...before, station: chosen }) })}
      />
    </div>
  );
};

/** Of one severity, those found last first. */
const OfLevel = ({ team, level }: { readonly team: string; readonly level: ExceedanceLevel }): JSX.Element => {
  const { state, station } = useSearch({ from });
  const stations = useStations(team);
  const tellWhat = useTellWhat();
  const about = station === undefined ? {} : { subject: stations.data?.find(({ code }) => code === station)?.id ?? station };
  const query = api.useInfiniteQuery(
    'get',
    '/exceedances',
    { params: { query: { team, level, ...queryOf(state), ...about } } },
    {
      ...byCursor,
      enabled: station === undefined || stations.isFetched,
    },
  );
  return (
    <section aria-labelledby={level}>
      <h2 id={level} tabIndex={-1}>
        {exceedanceText.levels[level]}
      </h2>
      <Shown
        query={query}
        headingId={level}
        draw={({ pages }) => {
          const found = pages.flatMap(({ data }) => data);
          if (found.length === 0) return <p className="soft">{exceedanceText.none[level]}</p>;
          return (
            <ul className="rows">
              {found.map((one) => (
                <ExceedanceRow key={one.id} team={team} exceedance={one} what={tellWhat(one)} />
              ))}
            </ul>
          );
        }}
      />
      <MoreButton list={query} />
    </section>
  );
};

const List = ({ team }: { readonly team: string }): JSX.Element => {
  const { level } = useSearch({ from });
  const levels = level === undefined ? (['critical', 'warning'] as const) : [level];
  return (
    <>
      <p className="lead">{exceedanceText.lead}</p>
      <Filters team={team} />
      {levels.map((one) => (
        <OfLevel key={one} team={team} level={one} />
      ))}
    </>
  );
};

/** Where thresholds are passed: what is worst first, and of that what was found last. */
export const ExceedancesPage = (): JSX.Element => (
  <TeamPage title={shellText.pages.exceedances} draw={(_me, { slug }) => <List team={slug} />} />
);
