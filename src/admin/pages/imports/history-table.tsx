import { useIntl } from 'react-intl';
import type { Import } from '../../../api/intake/contracts';
import { DataTable, type Column } from './data-table';
import { useDescribe } from './use-describe';
import { useText } from './use-text';

const counts = ['read', 'new', 'unchanged', 'superseding', 'rejected'] as const;
const shaLength = 8;

interface HistoryTableProps {
  readonly team: string;
  readonly imports: readonly Import[];
}

export const HistoryTable = ({ team, imports }: HistoryTableProps) => {
  const text = useText();
  const describe = useDescribe();
  const intl = useIntl();
  const columns: readonly Column<Import>[] = [
    { heading: text('history.when'), cell: ({ importedAt }) => <time dateTime={importedAt}>{describe.time(importedAt)}</time> },
    { heading: text('history.file'), cell: ({ fileName }) => fileName ?? text('history.noName') },
    { heading: text('history.format'), cell: ({ format }) => format, kind: 'word' },
    { heading: text('history.by'), cell: ({ importedBy }) => describe.actor(importedBy), kind: 'word' },
    ...counts.map((count) => ({
      heading: text(`counts.${count}`),
      cell: (row: Import) => intl.formatNumber(row.counts[count]),
      kind: 'number' as const,
    })),
    {
      heading: text('history.sha'),
      cell: ({ fileSha256 }) => <code title={fileSha256}>{fileSha256.slice(0, shaLength)}</code>,
      kind: 'word',
    },
  ];
  return <DataTable caption={text('history.caption', { team })} columns={columns} rows={imports} keyOf={({ id }) => id} />;
};
