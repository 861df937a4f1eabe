import type { JSX } from 'react';
import type { Station } from '../../../../../../api/station/contracts/station';
import { trendsText } from '../../locales/trends';
import { Choice, DayChoice } from '../../parts/choice';
import { useParameters } from '../../parts/use-all-pages';
import type { TrendsSearch } from '../../routes/data-search';
import { usualParameter } from './use-trends';

interface TrendChoicesProps {
  readonly stations: readonly Station[];
  readonly chosen: readonly string[];
  readonly panels: readonly string[];
  readonly search: TrendsSearch;
  readonly onChange: (change: TrendsSearch) => void;
}

const mostStations = 4;

type StationChoiceProps = Pick<TrendChoicesProps, 'stations' | 'chosen' | 'onChange'>;

const StationChoice = ({ stations, chosen, onChange }: StationChoiceProps): JSX.Element => {
  const free = stations.filter(({ code }) => !chosen.includes(code));
  return (
    <div className="chosen-stations">
      <ul aria-label={trendsText.shown}>
        {chosen.map((code) => {
          const name = stations.find((station) => station.code === code)?.name ?? code;
          return (
            <li key={code}>
              {name}
              {chosen.length === 1 ? null : (
                <button
                  type="button"
                  aria-label={trendsText.takeAway(name)}
                  onClick={() => {
                    onChange({ station: chosen.filter((other) => other !== code) });
                  }}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {chosen.length >= mostStations ? (
        <p className="soft">{trendsText.mostStations}</p>
      ) : free.length === 0 ? null : (
        <Choice
          label={trendsText.addStation}
          value=""
          options={[
            { value: '', label: trendsText.addStationNone },
            ...free.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
          choose={(code) => {
            if (code !== undefined) onChange({ station: [...chosen, code] });
          }}
        />
      )}
    </div>
  );
};

type PanelChoiceProps = Pick<TrendChoicesProps, 'panels' | 'search' | 'onChange'>;

const PanelChoice = ({ panels, search: { panel = [] }, onChange }: PanelChoiceProps): JSX.Element | null =>
  panels.length < 2 ? null : (
    <fieldset className="ticks">
      <legend>{trendsText.panels}</legend>
      {panels.map((code) => (
        <label key={code} className="tick">
          <input
            type="checkbox"
            checked={panel.includes(code)}
            onChange={({ target }) => {
              const ticked = target.checked ? [...panel, code] : panel.filter((other) => other !== code);
              onChange({ panel: ticked.length === 0 ? undefined : ticked });
            }}
          />
          {code}
        </label>
      ))}
    </fieldset>
  );

/** What is shown; each choice changes the address. */
export const TrendChoices = ({ stations, chosen, panels, search, onChange }: TrendChoicesProps): JSX.Element => {
  const { data: parameters = [] } = useParameters();
  const parameter = search.parameter ?? usualParameter;
  return (
    <section aria-label={trendsText.choose} className="choices">
      <StationChoice stations={stations} chosen={chosen} onChange={onChange} />
      <div className="choice-row">
        <Choice
          label={trendsText.parameter}
          value={parameter}
          options={(parameters.length === 0 ? [{ code: parameter, name: parameter }] : parameters).map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
          choose={(code) => {
            onChange({ parameter: code, panel: undefined });
          }}
        />
        <DayChoice
          label={trendsText.from}
          chosen={search.from}
          onChoose={(from) => {
            onChange({ from });
          }}
        />
        <DayChoice
          label={trendsText.to}
          chosen={search.to}
          onChoose={(to) => {
            onChange({ to });
          }}
        />
      </div>
      <PanelChoice panels={panels} search={search} onChange={onChange} />
    </section>
  );
};
