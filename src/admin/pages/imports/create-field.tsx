import { Checkbox, Field, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../shared/use-text';
import type { Draft } from './use-draft';

const Group = styled.fieldset`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  padding: 0;
  border: none;

  legend {
    padding: 0 0 ${({ theme }) => theme.spaces[2]};
  }
`;

interface CreateFieldProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly isDisabled: boolean;
}

const choices = ['createsStations', 'createsParameters'] as const;

/** What a file may bring along. Not ticked, an unknown name is a fault: it may be a slip of the pen. */
export const CreateField = ({ draft, onChange, isDisabled }: CreateFieldProps) => {
  const text = useText();
  return (
    <Field.Root name="create" hint={text('form.create.hint')}>
      <Group>
        <legend>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {text('form.create')}
          </Typography>
        </legend>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            checked={draft[choice]}
            disabled={isDisabled}
            onCheckedChange={(checked) => {
              onChange({ [choice]: checked === true });
            }}
          >
            {text(`form.${choice}`)}
          </Checkbox>
        ))}
        <Field.Hint />
      </Group>
    </Field.Root>
  );
};
