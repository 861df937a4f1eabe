import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ListImportMappings } from '../../../api/intake/contracts';
import { TextLink } from '../../shared/text-link';
import { useTeamRead } from '../../shared/use-team-read';
import { useText } from '../../shared/use-text';

interface MappingFieldProps {
  readonly team: string;
  readonly mapping: string;
  readonly onChange: (mapping: string) => void;
  readonly isDisabled: boolean;
}

/** A select gives back values, and an empty one means that nothing was chosen; no mapping begins with a space. */
const none = ' ';

/** For a layout of the team's own; every other one is recognised by its headings. */
export const MappingField = ({ team, mapping, onChange, isDisabled }: MappingFieldProps) => {
  const text = useText();
  const { answer } = useTeamRead(ListImportMappings, team);
  const names = answer !== null && 'data' in answer ? answer.data.data.map(({ name }) => name) : [];
  return (
    <Field.Root name="mapping" hint={text('form.mapping.hint')} maxWidth="40rem">
      <Field.Label>{text('form.mapping')}</Field.Label>
      <SingleSelect
        value={mapping === '' ? none : mapping}
        disabled={isDisabled}
        onChange={(value) => {
          onChange(value === none ? '' : String(value));
        }}
      >
        <SingleSelectOption value={none}>{text('form.mapping.none')}</SingleSelectOption>
        {names.map((name) => (
          <SingleSelectOption key={name} value={name}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      {answer !== null && 'refusal' in answer ? (
        <Typography variant="pi" textColor="danger600">
          {text('form.mapping.unread')}
        </Typography>
      ) : null}
      <TextLink to={`/luminous/import-mappings?team=${team}`}>{text('form.mapping.manage')}</TextLink>
    </Field.Root>
  );
};
