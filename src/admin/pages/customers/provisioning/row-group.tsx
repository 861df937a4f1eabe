import { Box, Button, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { styled } from 'styled-components';

const Group = styled.fieldset`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: ${({ theme }) => theme.spaces[4]};
  min-width: 0;
  padding: 0;
  border: none;

  legend {
    padding: 0;
  }
`;

/** As many fields beside each other as there is room for. */
const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
`;

interface RowGroupProps<Row> {
  readonly legend: string;
  readonly hint: string;
  readonly rows: readonly Row[];
  readonly most: number;
  readonly isDisabled: boolean;
  readonly add: string;
  /** What a row is called, and what takes it away. */
  readonly nameOf: (place: number) => string;
  readonly remove: string;
  readonly removeNamed: (place: number) => string;
  readonly onAdd: () => void;
  readonly onRemove: (row: Row) => void;
  readonly children: (row: Row, place: number) => ReactNode;
}

/** Rows of fields that one adds and removes. The focus follows: into the new row, or back to the button that adds one. */
export const RowGroup = <Row extends { readonly id: number }>(props: RowGroupProps<Row>) => {
  const { legend, hint, rows, most, isDisabled, add, nameOf, remove, removeNamed, onAdd, onRemove, children } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const before = useRef(rows.length);
  const hintId = useId();

  useEffect(() => {
    const newest = [...(group.current?.querySelectorAll('[role="group"]') ?? [])].at(-1);
    if (rows.length > before.current) newest?.querySelector('input')?.focus();
    if (rows.length < before.current) addButton.current?.focus();
    before.current = rows.length;
  }, [rows.length]);

  return (
    <Group ref={group} aria-describedby={hintId}>
      <legend>
        <Typography variant="delta" fontWeight="bold">
          {legend}
        </Typography>
      </legend>
      <Typography id={hintId} tag="p" variant="pi" textColor="neutral600">
        {hint}
      </Typography>
      {rows.map((row, place) => (
        <Box key={row.id} role="group" aria-label={nameOf(place)} width="100%">
          <Fields>{children(row, place)}</Fields>
          <Box paddingTop={2}>
            <Button
              variant="danger-light"
              size="S"
              startIcon={<Trash aria-hidden />}
              disabled={isDisabled}
              aria-label={removeNamed(place)}
              onClick={() => {
                onRemove(row);
              }}
            >
              {remove}
            </Button>
          </Box>
        </Box>
      ))}
      <Button
        ref={addButton}
        variant="secondary"
        startIcon={<Plus aria-hidden />}
        disabled={isDisabled || rows.length >= most}
        onClick={onAdd}
      >
        {add}
      </Button>
    </Group>
  );
};
