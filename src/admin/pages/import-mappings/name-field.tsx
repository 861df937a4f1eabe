import { Field } from '@strapi/design-system';
import { useText } from '../../shared/use-text';

interface NameFieldProps {
  readonly name: string;
  /** Imports ask for a mapping by its name: it stays. */
  readonly isFixed: boolean;
  readonly onChange: (name: string) => void;
}

export const NameField = ({ name, isFixed, onChange }: NameFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="name" hint={text(isFixed ? 'mapping.name.fixed' : 'mapping.name.hint')} maxWidth="40rem" required>
      <Field.Label>{text('mapping.name')}</Field.Label>
      <Field.Input
        value={name}
        disabled={isFixed}
        maxLength={64}
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
};
