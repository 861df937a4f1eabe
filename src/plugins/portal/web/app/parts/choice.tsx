import { useEffect, useId, useRef, type JSX } from 'react';

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

/**
 * Narrows as soon as a whole day is there. While a year is typed the browser tells days of the first centuries, and none while one is changed:
 * those are not taken.
 */
export const DayChoice = ({ label, chosen = '', onChoose }: DayChoiceProps): JSX.Element => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What the address says counts, unless it is what stands here already: then the caret stays where it is.
    if (field.current !== null && field.current.value !== chosen) field.current.value = chosen;
  }, [chosen]);
  const take = ({ value, validity }: HTMLInputElement): void => {
    if (value !== chosen && validity.valid) onChoose(value === '' ? undefined : value);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="date"
        defaultValue={chosen}
        min="1900-01-01"
        max="2199-12-31"
        onChange={({ target }) => {
          if (target.value !== '') take(target);
        }}
        onBlur={({ target }) => {
          take(target);
        }}
      />
    </div>
  );
};
