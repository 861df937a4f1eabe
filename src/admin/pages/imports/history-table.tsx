import { useIntl } from 'react-intl';
import type { Import } from '../../../api/intake/contracts';
import { countNames } from '../../shared/counts';
import { DataTable, type Column } from '../../shared/data-table';
import { StateBadge } from '../../shared/state-badge';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';

interface HistoryTableProps {
  readonly team: string;
  readonly imports: readonly Import[];
}

export const HistoryTable = ({ team, imports }: HistoryTableProps) => {
  const text = useText();
  const describe = useDescribe();
  const intl = useIntl();
  const columns: readonly Column<Import>[] = [
    {
      heading: text('history.file'),
      cell: ({ id, fileName }) => <TextLink to={`/luminous/imports/${id}?team=${team}`}>{fileName ?? text('history.noName')}</TextLink>,
    },
    { heading: text('history.state'), cell: (row) => <StateBadge data={row} />, kind: 'word' },
    { heading: text('history.when'), cell: ({ importedAt }) => <time dateTime={importedAt}>{describe.time(importedAt)}</time> },
    { heading: text('history.by'), cell: ({ importedBy }) => describe.actor(importedBy) },
    ...countNames.map((count) => ({
      heading: text(`counts.${count}`),
      cell: (row: Import) => (row.state === 'processing' ? '–' : intl.formatNumber(row.counts[count])),
      kind: 'number' as const,
    })),
  ];
  return <DataTable caption={text('history.caption', { team })} columns={columns} rows={imports} keyOf={({ id }) => id} />;
};
