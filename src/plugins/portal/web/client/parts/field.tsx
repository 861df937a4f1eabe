import type { JSX } from 'react';
import { Labelled, type LabelledProps } from './labelled';

interface FieldProps extends LabelledProps {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'time';
  readonly autoComplete: string;
  readonly value?: string;
  readonly isFixed?: boolean;
  readonly least?: string;
}

export const Field = ({ type = 'text', autoComplete, value, isFixed = false, least, ...labelled }: FieldProps): JSX.Element => (
  <Labelled
    {...labelled}
    draw={(ties) => (
      <input
        {...ties}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize={type === 'email' ? 'none' : undefined}
        spellCheck={false}
        defaultValue={value}
        readOnly={isFixed}
        min={least}
      />
    )}
  />
);
