import type { JSX } from 'react';
import { api } from '../../api/client';
import { resultsText } from '../../locales/results';
import { Choice, DayChoice } from '../../parts/choice';
import { usePanels, useParameters, useSites, useStations } from '../../parts/use-all-pages';
import type { ResultsSearch } from '../../routes/data-search';

interface ResultFiltersProps {
  readonly team: string;
  readonly search: ResultsSearch;
  readonly onChange: (change: ResultsSearch) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

type Coded = 'station' | 'site' | 'parameter' | 'method' | 'panel';

/** All there is to choose from, by the name of the filter. */
const useOptions = (team: string): Readonly<Record<Coded, readonly Option[]>> => {
  const named = (list: readonly { readonly code: string; readonly name: string }[] | undefined): Option[] =>
    (list ?? []).map(({ code, name }) => ({ value: code, label: name === code ? code : `${name} (${code})` }));
  const stations = useStations(team);
  const sites = useSites(team);
  const parameters = useParameters();
  const panels = usePanels();
  const methods = api.useQuery('get', '/methods', {}, { staleTime: 300_000 });
  const codes = [...new Set((methods.data?.data ?? []).map(({ code }) => code))];
  return {
    station: named(stations.data),
    site: named(sites.data),
    parameter: (parameters.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
    method: codes.map((code) => ({ value: code, label: code })),
    panel: named(panels.data),
  };
};

/** What is chosen stays to be seen, also where the list does not know it. */
const withChosen = (options: readonly Option[], chosen: string): readonly Option[] =>
  chosen === '' || options.some(({ value }) => value === chosen) ? options : [{ value: chosen, label: chosen }, ...options];

const any = { value: '' as const, label: resultsText.any };

/** Each choice changes the address at once. */
export const ResultFilters = ({ team, search, onChange }: ResultFiltersProps): JSX.Element => {
  const options = useOptions(team);
  const draw = (name: Coded): JSX.Element => (
    <Choice
      key={name}
      label={resultsText[name]}
      value={search[name] ?? ''}
      options={[any, ...withChosen(options[name], search[name] ?? '')]}
      choose={(value) => {
        onChange({ [name]: value });
      }}
    />
  );
  const { states, controls } = resultsText;
  return (
    <section aria-label={resultsText.filters} className="choices choice-row">
      {(['station', 'site', 'parameter', 'panel', 'method'] as const).map(draw)}
      <Choice<'Preliminary' | 'Released'>
        label={resultsText.reviewState}
        value={search.reviewState ?? ''}
        options={[any, { value: 'Preliminary', label: states.Preliminary }, { value: 'Released', label: states.Released }]}
        choose={(value) => {
          onChange({ reviewState: value });
        }}
      />
      <Choice<'true' | 'false'>
        label={resultsText.qualityControl}
        value={search.qualityControl ?? ''}
        options={[any, { value: 'false', label: controls.false }, { value: 'true', label: controls.true }]}
        choose={(value) => {
          onChange({ qualityControl: value });
        }}
      />
      <DayChoice
        label={resultsText.from}
        chosen={search.from}
        onChoose={(from) => {
          onChange({ from });
        }}
      />
      <DayChoice
        label={resultsText.to}
        chosen={search.to}
        onChoose={(to) => {
          onChange({ to });
        }}
      />
    </section>
  );
};
