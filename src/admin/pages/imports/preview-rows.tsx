import { Flex, Typography } from '@strapi/design-system';
import type { ImportPreview } from '../../../api/intake/contracts';
import { DataTable, type Column } from '../../shared/data-table';
import { useText } from '../../shared/use-text';

type Row = ImportPreview['rows'][number];

/** Enough to see whether the columns are the right ones. */
const most = 5;

/** How the first results were understood: whoever knows the file sees at once whether that is right. */
export const PreviewRows = ({ preview }: { readonly preview: ImportPreview }) => {
  const text = useText();
  const rows = preview.rows.slice(0, most);
  if (rows.length === 0) return null;
  const caption = text('preview.rows', { count: rows.length });
  const columns: readonly Column<Row>[] = [
    { heading: text('faults.line'), cell: ({ line }) => line, kind: 'number' },
    { heading: text('preview.station'), cell: ({ station }) => station },
    { heading: text('preview.sample'), cell: ({ sample }) => sample },
    { heading: text('preview.time'), cell: ({ sampledAtLocal }) => sampledAtLocal },
    { heading: text('preview.parameter'), cell: ({ parameter, fraction }) => [parameter, fraction].filter(Boolean).join(', ') },
    { heading: text('preview.value'), cell: ({ valueText, unit }) => [valueText, unit].filter(Boolean).join(' '), kind: 'word' },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h4" variant="delta">
        {caption}
      </Typography>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        keyOf={({ line, sample, parameter, fraction }) => [line, sample, parameter, fraction].join('/')}
      />
    </Flex>
  );
};
