import { Field, Textarea } from '@strapi/design-system';
import { useId } from 'react';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

interface LineFieldProps extends FieldProps {
  readonly maxLength?: number;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** Several lines. */
  readonly isLong?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local' | 'number';
  /** The least of a number, or the first day. */
  readonly least?: string;
  readonly suggestions?: readonly string[];
}

export const LineField = (props: LineFieldProps) => {
  const {
    name,
    label,
    value,
    fault,
    isDisabled,
    onChange,
    maxLength,
    hint,
    isRequired = false,
    isLong = false,
    type = 'text',
    least,
    suggestions,
  } = props;
  const listId = useId();
  const common = {
    value,
    maxLength,
    disabled: isDisabled,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange(event.target.value);
    },
  };
  return (
    <Field.Root name={name} hint={hint} error={fault ?? false} required={isRequired} width="100%" maxWidth="40rem">
      <Field.Label>{label}</Field.Label>
      {isLong ? (
        <Textarea {...common} />
      ) : (
        <Field.Input {...common} type={type} min={least} list={suggestions && listId} autoComplete="off" />
      )}
      {suggestions === undefined ? null : (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
