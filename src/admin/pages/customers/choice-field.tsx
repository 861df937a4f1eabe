import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { FieldProps } from './line-field';

interface ChoiceFieldProps extends FieldProps {
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const ChoiceField = ({ name, label, value, fault, isDisabled, onChange, hint, options }: ChoiceFieldProps) => (
  <Field.Root name={name} hint={hint} error={fault ?? false} required maxWidth="40rem">
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
