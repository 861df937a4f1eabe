import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, type JSX } from 'react';
import { historyText } from '../../locales/history';
import { kindOfActor, knownDeeds, knownTypes, wordOfDeed, wordOfType } from '../../locales/ledger-words';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly string[];
  readonly wordOf: (option: string) => string;
  readonly onChoose: (value: string | undefined) => void;
}

const Choice = ({ label, value, options, wordOf, onChoose }: ChoiceProps): JSX.Element => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? undefined : target.value);
        }}
      >
        <option value="">{historyText.every}</option>
        {[...options]
          .sort((one, other) => wordOf(one).localeCompare(wordOf(other)))
          .map((option) => (
            <option key={option} value={option}>
              {wordOf(option)}
            </option>
          ))}
      </select>
    </div>
  );
};

const Day = ({ label, value, onChoose }: Pick<ChoiceProps, 'label' | 'value' | 'onChoose'>): JSX.Element => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        min="1900-01-02"
        max="2199-12-30"
        value={value ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? undefined : target.value);
        }}
      />
    </div>
  );
};

/** What the list is narrowed by stands in the address. Whoever acted is chosen in the list itself. */
export const HistoryFilters = (): JSX.Element => {
  const search = useSearch({ from: '/inside/teams/$team/history' });
  const navigate = useNavigate({ from: '/teams/$team/history' });
  const choose = (name: keyof typeof search) => (value: string | undefined) => {
    void navigate({ search: { ...search, [name]: value }, replace: true, resetScroll: false });
  };
  return (
    <fieldset className="narrowing">
      <legend>{historyText.filters}</legend>
      <Choice label={historyText.type} value={search.type} options={knownTypes} wordOf={wordOfType} onChoose={choose('type')} />
      <Choice label={historyText.action} value={search.action} options={knownDeeds} wordOf={wordOfDeed} onChoose={choose('action')} />
      <Day label={historyText.from} value={search.from} onChoose={choose('from')} />
      <Day label={historyText.to} value={search.to} onChoose={choose('to')} />
      {search.actor === undefined ? null : (
        <div className="deeds">
          <button
            type="button"
            onClick={() => {
              choose('actor')(undefined);
            }}
          >
            {historyText.without(`${kindOfActor(search.actor)} ${search.actor}`)}
          </button>
        </div>
      )}
    </fieldset>
  );
};
