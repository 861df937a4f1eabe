import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { nameParameter } from '../../../../../api/parameter/contracts/french-names';
import { client } from '../api/client';
import type { components } from '../api/schema';
import { locale } from '../here';

type Schemas = components['schemas'];

interface Page<T> {
  readonly data: T[];
  readonly next: string | null;
}

/** Reads a list that goes by codes to its end: a choice is made out of all of them. */
const readAll = async <T>(read: (after: string | undefined) => Promise<{ readonly data?: Page<T> }>): Promise<T[]> => {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const { data } = await read(after);
    all.push(...(data?.data ?? []));
    after = data?.next ?? undefined;
  } while (after !== undefined);
  return all;
};

const limit = 1000;
const kept = { staleTime: 300_000 } as const;

export const useStations = (team: string): UseQueryResult<Schemas['Station'][]> =>
  useQuery({
    queryKey: ['all stations', team],
    queryFn: async ({ signal }) =>
      readAll(async (after) =>
        client.GET('/stations', { params: { query: { team, limit, ...(after === undefined ? {} : { after }) } }, signal }),
      ),
    ...kept,
  });

export const useSites = (team: string): UseQueryResult<Schemas['Site'][]> =>
  useQuery({
    queryKey: ['all sites', team],
    queryFn: async ({ signal }) =>
      readAll(async (after) =>
        client.GET('/sites', { params: { query: { team, limit, ...(after === undefined ? {} : { after }) } }, signal }),
      ),
    ...kept,
  });

/** As the language calls them, and in its order. */
const nameAll = (parameters: readonly Schemas['Parameter'][]): Schemas['Parameter'][] =>
  parameters
    .map((parameter) => ({ ...parameter, name: nameParameter(parameter, locale) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));

export const useParameters = (): UseQueryResult<Schemas['Parameter'][]> =>
  useQuery({
    queryKey: ['all parameters'],
    queryFn: async ({ signal }) =>
      readAll(async (after) =>
        client.GET('/parameters', { params: { query: { limit, ...(after === undefined ? {} : { after }) } }, signal }),
      ),
    select: nameAll,
    ...kept,
  });

export const usePanels = (): UseQueryResult<Schemas['Panel'][]> =>
  useQuery({
    queryKey: ['all panels'],
    queryFn: async ({ signal }) =>
      readAll(async (after) => client.GET('/panels', { params: { query: { limit, ...(after === undefined ? {} : { after }) } }, signal })),
    ...kept,
  });
