import { Checkbox, Field, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

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

interface TickGroupProps<Name extends string> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly options: readonly { readonly name: Name; readonly label: string }[];
  readonly ticked: readonly Name[];
  readonly onChange: (name: Name, isTicked: boolean) => void;
  readonly isDisabled: boolean;
}

/** Any number of things out of a few. */
export const TickGroup = <Name extends string>(props: TickGroupProps<Name>) => {
  const { name, label, hint, fault, options, ticked, onChange, isDisabled } = props;
  return (
    <Field.Root name={name} hint={hint} error={fault ?? false}>
      <Group>
        <legend>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {label}
          </Typography>
        </legend>
        {options.map((option) => (
          <Checkbox
            key={option.name}
            checked={ticked.includes(option.name)}
            disabled={isDisabled}
            onCheckedChange={(checked) => {
              onChange(option.name, checked === true);
            }}
          >
            {option.label}
          </Checkbox>
        ))}
        <Field.Hint />
        <Field.Error />
      </Group>
    </Field.Root>
  );
};
