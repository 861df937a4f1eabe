import { Typography } from '@strapi/design-system';
import type { ImportFault } from '../../api/intake/contracts';
import { DataTable, type Column } from './data-table';
import { ScrollRegion } from './scroll-region';
import { useText } from './use-text';

const keyOf = ({ code, line, column, reason }: ImportFault): string => `${code}/${String(line)}/${column ?? ''}/${reason}`;

/** What is wrong, line by line: its kind in the reader's language, the details in the server's words. */
export const FaultTable = ({ faults }: { readonly faults: readonly ImportFault[] }) => {
  const text = useText();
  const columns: readonly Column<ImportFault>[] = [
    { heading: text('faults.line'), cell: ({ line }) => line, kind: 'number' },
    { heading: text('faults.column'), cell: ({ column }) => column ?? '–' },
    { heading: text('faults.value'), cell: ({ value }) => value ?? '–' },
    {
      heading: text('faults.reason'),
      cell: ({ code, reason }) => (
        <div>
          <Typography tag="p" fontWeight="bold">
            {text(`faults.code.${code}`)}
          </Typography>
          <Typography tag="p" lang="en" textColor="neutral600">
            {reason}
          </Typography>
        </div>
      ),
    },
  ];
  return (
    <ScrollRegion label={text('faults.caption')}>
      <DataTable caption={text('faults.caption')} columns={columns} rows={faults} keyOf={keyOf} />
    </ScrollRegion>
  );
};
