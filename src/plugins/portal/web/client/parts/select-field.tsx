import type { JSX } from 'preact';
import { Labelled, type LabelledProps } from './labelled';

interface SelectFieldProps extends LabelledProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen?: string;
  readonly onChoose?: (value: string) => void;
}

export const SelectField = ({ options, chosen, onChoose, ...labelled }: SelectFieldProps): JSX.Element => (
  <Labelled
    {...labelled}
    draw={(ties) => (
      <select {...ties} autoComplete="off" onChange={(event) => onChoose?.(event.currentTarget.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    )}
  />
);
