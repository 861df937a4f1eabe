import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { toRefusal } from '../api/refusal';
import { resultsText } from '../locales/results';
import { PageTitle } from '../parts/page-title';
import { RefusalNotice } from '../parts/refusal-notice';
import { Shown } from '../parts/shown';
import type { ResultsSearch } from '../routes/data-search';
import { useTeam } from '../session/me';
import { ResultExports } from './results/result-exports';
import { ResultFilters } from './results/result-filters';
import { SavedViews } from './results/saved-views';
import { ResultsTable } from './results/results-table';
import { filterOf, useResults } from './results/use-results';

const None = ({ isFiltered }: { readonly isFiltered: boolean }): JSX.Element => (
  <div className="notice">
    <strong>{isFiltered ? resultsText.none : resultsText.noneYet}</strong>
    {isFiltered ? <p>{resultsText.noneHint}</p> : null}
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
        if (results.length === 0) return <None isFiltered={Object.keys(filterOf(search)).length > 0} />;
        return (
          <>
            <p className="soft" role="status">
              {resultsText.loaded(results.length, !hasNextPage)} {resultsText.keys}
            </p>
            <ResultsTable team={team} results={results} isAll={!hasNextPage} isFetching={isFetching} onEnd={onEnd} />
            {isFetching ? <p className="soft">{resultsText.loadingMore}</p> : null}
            <ResultExports team={team} search={search} />
          </>
        );
      }}
    />
  );
};

export const ResultsPage = (): JSX.Element => {
  const { slug } = useTeam();
  const search = useSearch({ from: '/inside/teams/$team/results' });
  const navigate = useNavigate({ from: '/teams/$team/results' });
  const onChange = (change: ResultsSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  };
  const isFiltered = Object.keys(filterOf(search)).length > 0;
  return (
    <>
      <PageTitle>{resultsText.title}</PageTitle>
      <p className="lead">{resultsText.lead}</p>
      <ResultFilters team={slug} search={search} onChange={onChange} />
      {search.import === undefined ? null : <p>{resultsText.ofImport(search.import)}</p>}
      {isFiltered ? (
        <button type="button" onClick={() => void navigate({ search: {}, resetScroll: false })}>
          {resultsText.clear}
        </button>
      ) : null}
      <List team={slug} search={search} />
      <SavedViews team={slug} search={search} />
    </>
  );
};
