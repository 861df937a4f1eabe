import type { JSX } from 'react';
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
      <select {...ties} autoComplete="off" defaultValue={chosen} onChange={(event) => onChoose?.(event.currentTarget.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  />
);
