import { Button, Field } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { MappableField } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';

const Source = styled.fieldset`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: end;
  min-width: 0;
  padding: ${({ theme }) => theme.spaces[3]} 0 0;
  border: none;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};

  legend {
    float: left;
    padding: 0;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: 20rem 1fr 1fr 10rem;

    legend {
      align-self: center;
    }
  }
`;

interface FieldSourceProps {
  readonly field: MappableField;
  readonly column: string;
  readonly constant: string;
  readonly onColumn: (column: string) => void;
  readonly onConstant: (constant: string) => void;
  /** Null for a field that is always asked for. */
  readonly onDrop: (() => void) | null;
}

/** Where one field comes from: a column, one value for the whole file, or that value where the column is empty. */
export const FieldSource = ({ field, column, constant, onColumn, onConstant, onDrop }: FieldSourceProps) => {
  const text = useText();
  const name = text(`field.${field}`);
  return (
    <Source>
      <legend>{name}</legend>
      <Field.Root name={`${field}-column`}>
        <Field.Label>{text('mapping.column')}</Field.Label>
        <Field.Input
          value={column}
          maxLength={255}
          autoComplete="off"
          onChange={(event) => {
            onColumn(event.target.value);
          }}
        />
      </Field.Root>
      <Field.Root name={`${field}-constant`}>
        <Field.Label>{text('mapping.constant')}</Field.Label>
        <Field.Input
          value={constant}
          maxLength={255}
          autoComplete="off"
          onChange={(event) => {
            onConstant(event.target.value);
          }}
        />
      </Field.Root>
      {onDrop === null ? null : (
        <Button variant="tertiary" aria-label={text('mapping.dropNamed', { field: name })} onClick={onDrop}>
          {text('mapping.drop')}
        </Button>
      )}
    </Source>
  );
};
