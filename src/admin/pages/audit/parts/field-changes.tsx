import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { FieldChange } from '../../../../plugins/audit/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { useText } from '../../../shared/use-text';

/** As it was written, with the spaces in it. */
const Exact = styled.span`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums;
`;

/** Our words in the place of a value. */
const Aside = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
`;

interface ValueProps {
  readonly change: FieldChange;
  readonly value: string | null;
}

const Value = ({ change: { values }, value }: ValueProps) => {
  const text = useText();
  if (values !== 'shown') return <Aside>{text(`audit.values.${values}`)}</Aside>;
  if (value === null) return <Aside>{text('audit.values.none')}</Aside>;
  return <Exact>{value === '' ? '""' : value}</Exact>;
};

interface FieldChangesProps {
  readonly caption: string;
  readonly fields: readonly FieldChange[];
  /** What was there is past its period. */
  readonly isPruned?: boolean;
}

/** Field by field, before and after; bookkeeping is counted and shown when asked for. */
export const FieldChanges = ({ caption, fields, isPruned = false }: FieldChangesProps) => {
  const text = useText();
  const [isWhole, setIsWhole] = useState(false);
  const noiseCount = fields.filter(({ isNoise }) => isNoise).length;
  const shown = isWhole ? fields : fields.filter(({ isNoise }) => !isNoise);
  const columns: readonly Column<FieldChange>[] = [
    { heading: text('audit.field'), cell: ({ field }) => field },
    { heading: text('audit.before'), cell: (change) => <Value change={change} value={change.before} /> },
    { heading: text('audit.after'), cell: (change) => <Value change={change} value={change.after} /> },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {shown.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {text(isPruned ? 'audit.fields.pruned' : 'audit.fields.none')}
        </Typography>
      ) : (
        <DataTable caption={caption} columns={columns} rows={shown} keyOf={({ field }) => field} />
      )}
      {noiseCount === 0 ? null : (
        <Box>
          <Button
            variant="tertiary"
            size="S"
            aria-expanded={isWhole}
            onClick={() => {
              setIsWhole(!isWhole);
            }}
          >
            {text(isWhole ? 'audit.noise.hide' : 'audit.noise.show', { count: noiseCount })}
          </Button>
        </Box>
      )}
    </Flex>
  );
};
