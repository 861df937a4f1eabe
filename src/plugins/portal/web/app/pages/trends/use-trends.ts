import { keepPreviousData, useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Series } from '../../../../../../api/station/contracts/series';
import type { Station } from '../../../../../../api/station/contracts/station';
import { api } from '../../api/client';
import type { TrendsSearch } from '../../routes/data-search';

/** As many values of a series as can be told apart on a wide screen. */
const points = 1000;

export const usualParameter = 'naphthenic-acids';

/** One line of the chart, and where. */
export interface PlacedSeries {
  readonly station: Station;
  readonly series: Series;
}

export interface Trends {
  readonly stations: readonly Station[];
  readonly placed: readonly PlacedSeries[];
  /** Of all stations, so that a choice does not take away what there is to choose from. */
  readonly panels: readonly string[];
}

interface Asked extends Pick<TrendsSearch, 'parameter' | 'panel' | 'from' | 'to'> {
  readonly team: string;
  readonly codes: readonly string[];
}

const suits = ({ panel }: Series, panels: readonly string[] | undefined): boolean =>
  panels === undefined || panels.length === 0 || (panel !== null && panels.includes(panel));

type Answer = UseQueryResult<{ readonly data: { readonly station: Station; readonly series: Series[] } }>;

type TrendsQuery = Pick<UseQueryResult<Trends>, 'data' | 'error' | 'isFetching'> & {
  readonly refetch: () => Promise<unknown>;
  /** Another range is on its way, and the one before is shown. */
  readonly isOld: boolean;
};

const join = (answers: readonly Answer[], panels: readonly string[] | undefined): TrendsQuery => {
  const there = answers.flatMap(({ data }) => (data === undefined ? [] : [data.data]));
  const placed = there.flatMap(({ station, series }) => series.map((one) => ({ station, series: one })));
  const joined = {
    stations: there.map(({ station }) => station),
    placed: placed.filter(({ series }) => suits(series, panels)),
    panels: [...new Set(placed.flatMap(({ series }) => series.panel ?? []))].sort(),
  };
  return {
    data: there.length < answers.length ? undefined : joined,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    isFetching: answers.some(({ isFetching }) => isFetching),
    isOld: answers.some(({ isPlaceholderData }) => isPlaceholderData),
    refetch: async () => Promise.all(answers.map(async ({ refetch }) => refetch())),
  };
};

/** Each station is asked for by itself, so that adding one does not ask for the others again. While a range is on its way the one before stays. */
export const useTrends = ({ team, codes, parameter = usualParameter, panel, from, to }: Asked): TrendsQuery => {
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  // Kept, so that a page that is drawn again does not compose the chart again.
  const combine = useCallback((answers: Answer[]) => join(answers, panel), [panel]);
  return useQueries({
    queries: codes.map((code) => ({
      ...api.queryOptions('get', '/stations/{code}/series', {
        params: { path: { code }, query: { team, parameter, points, ...range } },
      }),
      placeholderData: keepPreviousData,
    })),
    combine,
  });
};
