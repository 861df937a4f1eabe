import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import type { Threshold } from '../../../../notifications/contracts/threshold';
import { byCursor } from '../api/by-pages';
import { api } from '../api/client';
import { shellText } from '../locales/shell';
import { thresholdText } from '../locales/thresholds';
import { Choice } from '../parts/choice';
import { ClosedButton } from '../parts/closed-button';
import { MoreButton } from '../parts/more-button';
import { Shown } from '../parts/shown';
import { TeamPage } from '../parts/team-page';
import { useNews } from '../parts/use-news';
import { mayIn, type MyTeam } from '../session/me';
import { useStations } from '../parts/use-all-pages';
import { findNarrower, fits, type Station } from './thresholds/find-narrower';
import { Proposals } from './thresholds/proposals';
import { ThresholdRow } from './thresholds/threshold-row';
import { tellWatched } from './thresholds/words';

const from = '/inside/teams/$team/thresholds';
const pageSize = 200;
const closedId = 'thresholds-closed';

const Filters = ({ stations }: { readonly stations: readonly Station[] }): JSX.Element => {
  const { station, ended } = useSearch({ from });
  const navigate = useNavigate({ from: '/teams/$team/thresholds' });
  return (
    <div className="choose filters" role="group" aria-label={thresholdText.filters}>
      <Choice<string>
        label={thresholdText.station}
        value={station ?? ''}
        options={[
          { value: '', label: thresholdText.every },
          ...stations.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        ]}
        choose={(chosen) => void navigate({ search: (before) => ({ ...before, station: chosen }) })}
      />
      <button
        type="button"
        onClick={() => void navigate({ search: (before) => ({ ...before, ended: ended === true ? undefined : true }) })}
      >
        {ended === true ? thresholdText.withoutEnded : thresholdText.withEnded}
      </button>
    </div>
  );
};

const Ways = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const params = { team: team.slug };
  if (!mayIn(team, 'thresholds.manage')) {
    return (
      <>
        <div className="deeds">
          <ClosedButton label={thresholdText.set} reasonId={closedId} />
          <ClosedButton label={thresholdText.adopt} reasonId={closedId} />
        </div>
        <p id={closedId} className="soft">
          {thresholdText.needsRight}
        </p>
      </>
    );
  }
  return (
    <div className="deeds">
      <Link className="button first" to="/teams/$team/thresholds/new" params={params}>
        {thresholdText.set}
      </Link>
      <Link className="button" to="/teams/$team/thresholds/new" params={params} search={{ from: 'guideline' }}>
        {thresholdText.adopt}
      </Link>
    </div>
  );
};

interface ByParameterProps {
  readonly team: string;
  readonly all: readonly Threshold[];
  readonly stations: readonly Station[];
}

/** What is watched, with all that is said of it. */
const ByParameter = ({ team, all, stations }: ByParameterProps): JSX.Element => {
  const { station: code, ended } = useSearch({ from });
  const station = stations.find((one) => one.code === code);
  const shown = all.filter(
    ({ state, rule }) => (ended === true || state !== 'ended') && (station === undefined || fits(rule.scope, station)),
  );
  if (shown.length === 0) return <p className="soft">{station === undefined ? thresholdText.none : thresholdText.noneHere}</p>;
  return (
    <>
      {[...new Set(shown.map(tellWatched))].map((name) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <ul className="rows">
            {shown
              .filter((one) => tellWatched(one) === name)
              .map((one) => (
                <ThresholdRow
                  key={one.id}
                  team={team}
                  threshold={one}
                  narrower={findNarrower(one, station === undefined ? all : shown, stations)}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
};

const List = ({ team }: { readonly team: MyTeam }): JSX.Element => {
  const { slug } = team;
  const { news, tell } = useNews();
  const stations = useStations(slug).data ?? [];
  const query = api.useInfiniteQuery('get', '/thresholds', { params: { query: { team: slug, limit: pageSize } } }, byCursor);
  return (
    <>
      <p className="lead">{thresholdText.lead}</p>
      <Ways team={team} />
      {news}
      <Filters stations={stations} />
      <Shown
        query={query}
        headingId="page"
        draw={({ pages }) => {
          const all = pages.flatMap(({ data }) => data);
          return (
            <>
              <Proposals
                team={slug}
                proposals={all.filter(({ state }) => state === 'proposed')}
                closedFor={mayIn(team, 'thresholds.manage') ? null : closedId}
                onDone={tell}
              />
              <ByParameter team={slug} all={all} stations={stations} />
            </>
          );
        }}
      />
      <MoreButton list={query} />
    </>
  );
};

/** What the team wants to be told of. */
export const ThresholdsPage = (): JSX.Element => <TeamPage title={shellText.pages.thresholds} draw={(_me, team) => <List team={team} />} />;
