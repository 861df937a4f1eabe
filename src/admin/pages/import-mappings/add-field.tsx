import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { MappableField } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';

interface AddFieldProps {
  readonly fields: readonly MappableField[];
  readonly onAdd: (field: MappableField) => void;
}

/** What few files hold is asked for one by one. */
export const AddField = ({ fields, onAdd }: AddFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="addField" maxWidth="40rem">
      <Field.Label>{text('mapping.addField')}</Field.Label>
      <SingleSelect
        value={null}
        placeholder={text('mapping.addField.choose')}
        onChange={(value) => {
          const chosen = fields.find((field) => field === value);
          if (chosen !== undefined) onAdd(chosen);
        }}
      >
        {fields.map((field) => (
          <SingleSelectOption key={field} value={field}>
            {text(`field.${field}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
