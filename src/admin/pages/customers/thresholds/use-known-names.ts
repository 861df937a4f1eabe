import { useEffect, useState } from 'react';
import { ListMethods } from '../../../../api/method/contracts';
import { ListPanels } from '../../../../api/panel/contracts';
import { ListParameters } from '../../../../api/parameter/contracts';
import { ListSiteStatus } from '../../../../api/site/contracts';
import { ListStations } from '../../../../api/station/contracts';
import { callServer } from '../../../shared/call';

interface Known {
  readonly code: string;
  readonly name: string;
}

interface Place extends Known {
  readonly id: string;
}

/** What a rule can name, each by its code. Empty lists until they are here, and where they cannot be read: they only help. */
export interface KnownNames {
  readonly parameters: readonly (Known & { readonly unit: string })[];
  readonly panels: readonly Known[];
  readonly methods: readonly Known[];
  readonly sites: readonly Known[];
  readonly stations: readonly Place[];
}

const nothing: KnownNames = { parameters: [], panels: [], methods: [], sites: [], stations: [] };
const most = '1000';

const rowsOf = <T>(answer: { readonly data: { readonly data: readonly T[] } } | { readonly refusal: unknown }): readonly T[] =>
  'data' in answer ? answer.data.data : [];

const readNames = async (team: string, signal: AbortSignal): Promise<KnownNames> => {
  const [parameters, panels, methods, sites, stations] = await Promise.all([
    callServer(ListParameters, { query: { limit: most }, signal }),
    callServer(ListPanels, { query: { limit: most }, signal }),
    callServer(ListMethods, { query: {}, signal }),
    callServer(ListSiteStatus, { query: { team }, signal }),
    callServer(ListStations, { query: { team, limit: most }, signal }),
  ]);
  return {
    parameters: rowsOf(parameters).map(({ code, name, defaultUnit }) => ({ code, name, unit: defaultUnit })),
    panels: rowsOf(panels),
    methods: rowsOf(methods).map(({ context, code, name }) => ({ code: `${context}/${code}`, name })),
    sites: rowsOf(sites),
    stations: rowsOf(stations),
  };
};

export const useKnownNames = (team: string): KnownNames => {
  const [read, setRead] = useState<{ readonly team: string; readonly names: KnownNames } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<void> => {
      const names = await readNames(team, abort.signal);
      if (!abort.signal.aborted) setRead({ team, names });
    };
    if (team !== '') void load(); // it cannot fail: a failure is an answer
    return () => {
      abort.abort();
    };
  }, [team]);
  return read?.team === team ? read.names : nothing;
};
