import { Badge } from '@strapi/design-system';
import { useId } from 'react';
import type { Hold } from '../../../../plugins/audit/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { retentionPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { useAuditWords } from '../parts/use-audit-words';
import { useHoldWords } from './use-hold-words';

interface HoldTableProps {
  readonly holds: readonly Hold[];
  readonly onLift: (hold: Hold) => void;
}

const State = ({ hold: { liftedAt, liftedBy, liftedByName, liftReason } }: { readonly hold: Hold }) => {
  const text = useText();
  const { who, when } = useAuditWords();
  if (liftedAt === null) return <Badge variant="warning">{text('retention.hold.inForce')}</Badge>;
  const by = who({ actor: liftedBy ?? '', actorName: liftedByName });
  return text('retention.hold.lifted', { when: when(liftedAt), who: by, reason: liftReason ?? '' });
};

export const HoldTable = ({ holds, onLift }: HoldTableProps) => {
  const text = useText();
  const { who, when } = useAuditWords();
  const wordsOf = useHoldWords();
  const reasonId = useId();
  const reason = useMay(retentionPermissions.hold) ? undefined : text('retention.hold.noPermission');
  const columns: readonly Column<Hold>[] = [
    { heading: text('retention.hold.what'), cell: wordsOf },
    { heading: text('retention.hold.why'), cell: (hold) => hold.reason },
    {
      heading: text('retention.hold.placed'),
      cell: ({ placedAt, placedBy, placedByName }) =>
        text('retention.hold.by', { when: when(placedAt), who: who({ actor: placedBy, actorName: placedByName }) }),
    },
    { heading: text('retention.hold.state'), cell: (hold) => <State hold={hold} /> },
    {
      heading: text('retention.hold.do'),
      cell: (hold) =>
        hold.liftedAt === null ? (
          <ReasonedButton
            variant="secondary"
            size="S"
            reason={reason}
            sharedReasonId={reasonId}
            label={text('retention.lift.of', { what: wordsOf(hold) })}
            onClick={() => {
              onLift(hold);
            }}
          >
            {text('retention.lift')}
          </ReasonedButton>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <>
      {reason === undefined ? null : <p id={reasonId}>{reason}</p>}
      <DataTable caption={text('retention.holds')} columns={columns} rows={holds} keyOf={({ id }) => id} isWide />
    </>
  );
};
