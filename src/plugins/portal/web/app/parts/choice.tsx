import { useId, type JSX } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value | ''; readonly label: string }[];
  readonly choose: (value: Value | undefined) => void;
}

/** Narrows what a page shows, at once. What is chosen stands in the address. */
export const Choice = <Value extends string>({ label, value, options, choose }: ChoiceProps<Value>): JSX.Element => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value)?.value;
          choose(chosen === '' ? undefined : chosen);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};

interface DayChoiceProps {
  readonly label: string;
  readonly chosen: string | undefined;
  readonly onChoose: (day: string | undefined) => void;
}

/** While a year is typed the browser tells days of the first centuries; they are not taken yet. */
export const DayChoice = ({ label, chosen = '', onChoose }: DayChoiceProps): JSX.Element => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={chosen}
        type="date"
        defaultValue={chosen}
        min="1900-01-01"
        max="2199-12-31"
        onBlur={({ target }) => {
          if (target.value !== chosen && target.validity.valid) onChoose(target.value === '' ? undefined : target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </div>
  );
};
