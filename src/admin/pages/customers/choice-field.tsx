import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { FieldProps } from './line-field';

interface ChoiceFieldProps extends FieldProps {
  readonly hint?: string;
  /** False where one of the options is not to choose. */
  readonly isRequired?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const ChoiceField = ({ name, label, value, fault, isDisabled, onChange, hint, isRequired = true, options }: ChoiceFieldProps) => (
  <Field.Root name={name} hint={hint} error={fault ?? false} required={isRequired} maxWidth="40rem">
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      disabled={isDisabled}
      onChange={(chosen) => {
        onChange(String(chosen));
      }}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
