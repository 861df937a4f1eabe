import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { FieldProps } from './line-field';

interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const ChoiceField = ({ name, label, value, fault, isDisabled, onChange, options }: ChoiceFieldProps) => (
  <Field.Root name={name} error={fault ?? false} required maxWidth="40rem">
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
    <Field.Error />
  </Field.Root>
);
