import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen?: string;
  readonly onChoose?: (value: string) => void;
}

export const SelectField = ({ name, label, hint, options, chosen, onChoose }: SelectFieldProps): JSX.Element => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        name={name}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose?.(event.currentTarget.value)}
      >
        {options.map(({ value, label: shown }) => (
          <option key={value} value={value} selected={value === chosen}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
};
