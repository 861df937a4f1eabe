import { useId } from 'react';
import type { CheckpointReader } from '../../../../plugins/audit/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { retentionPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { useAuditWords } from '../parts/use-audit-words';

interface ReaderTableProps {
  readonly readers: readonly CheckpointReader[];
  readonly onRemove: (reader: CheckpointReader) => void;
}

export const ReaderTable = ({ readers, onRemove }: ReaderTableProps) => {
  const text = useText();
  const { when } = useAuditWords();
  const reasonId = useId();
  const reason = useMay(retentionPermissions.hold) ? undefined : text('readers.noPermission');
  const columns: readonly Column<CheckpointReader>[] = [
    { heading: text('readers.email'), cell: ({ email }) => email },
    { heading: text('readers.locale'), cell: ({ locale }) => text(`readers.locale.${locale}`) },
    { heading: text('readers.mailed'), cell: ({ mailedAt }) => (mailedAt === null ? text('readers.mailed.never') : when(mailedAt)) },
    {
      heading: text('retention.hold.do'),
      cell: (reader) => (
        <ReasonedButton
          variant="secondary"
          size="S"
          reason={reason}
          sharedReasonId={reasonId}
          label={text('readers.remove.of', { email: reader.email })}
          onClick={() => {
            onRemove(reader);
          }}
        >
          {text('readers.remove')}
        </ReasonedButton>
      ),
    },
  ];
  return (
    <>
      {reason === undefined ? null : <p id={reasonId}>{reason}</p>}
      <DataTable caption={text('readers.title')} columns={columns} rows={readers} keyOf={({ id }) => id} />
    </>
  );
};
