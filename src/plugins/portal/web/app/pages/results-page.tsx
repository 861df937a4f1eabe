import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { toRefusal } from '../api/refusal';
import { resultsText } from '../locales/results';
import { PageTitle } from '../parts/page-title';
import { RefusalNotice } from '../parts/refusal-notice';
import { Shown } from '../parts/shown';
import type { ResultsSearch } from '../routes/data-search';
import { mayIn, useTeam, type MyTeam } from '../session/me';
import { ResultExports } from './results/result-exports';
import { ResultFilters } from './results/result-filters';
import { SavedViews } from './results/saved-views';
import { ResultsTable } from './results/results-table';
import { filterOf, useResults } from './results/use-results';

const isFiltered = (search: ResultsSearch): boolean => Object.keys(filterOf(search)).length > 0;

const NonePasses = (): JSX.Element => (
  <div className="notice">
    <strong>{resultsText.none}</strong>
    <p>{resultsText.noneHint}</p>
  </div>
);

/** There is nothing to filter: where results come from is all that there is to say. */
const NoneYet = ({ team }: { readonly team: MyTeam }): JSX.Element => (
  <div className="notice">
    <strong>{resultsText.noneYet}</strong>
    <p>{resultsText.noneYetHint}</p>
    {mayIn(team, 'keys.manage') ? (
      <p>
        <Link to="/teams/$team/keys" params={{ team: team.slug }}>
          {resultsText.toKeys}
        </Link>
      </p>
    ) : null}
  </div>
);

const List = ({ team, search }: { readonly team: string; readonly search: ResultsSearch }): JSX.Element => {
  const query = useResults(team, search);
  const { fetchNextPage, hasNextPage, isFetching, isFetchNextPageError, error } = query;
  const onEnd = (): void => {
    if (!isFetchNextPageError) void fetchNextPage();
  };
  if (isFetchNextPageError)
    return <RefusalNotice refusal={toRefusal(error)} retry={{ act: () => void fetchNextPage(), isBusy: isFetching }} />;
  return (
    <Shown
      query={query}
      headingId="page"
      draw={({ pages }) => {
        const results = pages.flatMap(({ data }) => data);
        if (results.length === 0) return <NonePasses />;
        return (
          <>
            <p className="soft" role="status">
              {resultsText.loaded(results.length, !hasNextPage)} {resultsText.keys}
            </p>
            <ResultsTable
              key={JSON.stringify(filterOf(search))}
              team={team}
              results={results}
              isAll={!hasNextPage}
              isFetching={isFetching}
              onEnd={onEnd}
            />
            {isFetching ? <p className="soft">{resultsText.loadingMore}</p> : null}
            <ResultExports team={team} search={search} />
          </>
        );
      }}
    />
  );
};

const Narrowed = ({ team, search }: { readonly team: string; readonly search: ResultsSearch }): JSX.Element => {
  const navigate = useNavigate({ from: '/teams/$team/results' });
  const onChange = (change: ResultsSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  };
  return (
    <>
      <p className="lead">{resultsText.lead}</p>
      <ResultFilters team={team} search={search} onChange={onChange} />
      {search.import === undefined ? null : <p>{resultsText.ofImport(search.import)}</p>}
      {isFiltered(search) ? (
        <button type="button" onClick={() => void navigate({ search: {}, resetScroll: false })}>
          {resultsText.clear}
        </button>
      ) : null}
      <List team={team} search={search} />
      <SavedViews team={team} search={search} />
    </>
  );
};

export const ResultsPage = (): JSX.Element => {
  const team = useTeam();
  const search = useSearch({ from: '/inside/teams/$team/results' });
  const { data } = useResults(team.slug, search);
  const isEmpty = !isFiltered(search) && data?.pages[0]?.data.length === 0;
  return (
    <>
      <PageTitle>{resultsText.title}</PageTitle>
      {isEmpty ? <NoneYet team={team} /> : <Narrowed team={team.slug} search={search} />}
    </>
  );
};
