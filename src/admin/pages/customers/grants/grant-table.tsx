import { Badge, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { ReadGrant } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { customerPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDescribe } from '../../../shared/use-describe';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';

const variants = { requested: 'warning', active: 'success', ended: 'neutral', declined: 'neutral', revoked: 'neutral' } as const;

interface GrantTableProps {
  readonly side: 'given' | 'received';
  readonly grants: readonly ReadGrant[];
  readonly onRevoke: (grant: ReadGrant) => void;
}

const isOpen = ({ state }: ReadGrant): boolean => state === 'active' || state === 'requested';

export const GrantTable = ({ side, grants, onRevoke }: GrantTableProps) => {
  const text = useText();
  const intl = useIntl();
  const describe = useDescribe();
  const reasonId = useId();
  const reason = useMay(customerPermissions.grant) ? undefined : text('grant.noPermission');
  const otherOf = ({ owner, grantee }: ReadGrant): string => (side === 'given' ? grantee : owner);
  const day = (iso: string): string => intl.formatDate(iso, { dateStyle: 'medium', timeZone: 'UTC' });
  const daysOf = ({ fromDay, toDay }: ReadGrant): string => {
    if (fromDay !== null && toDay !== null) return text('grant.days.between', { from: day(fromDay), to: day(toDay) });
    if (fromDay !== null) return text('grant.days.from', { from: day(fromDay) });
    return toDay === null ? text('grant.days.all') : text('grant.days.to', { to: day(toDay) });
  };

  const columns: readonly Column<ReadGrant>[] = [
    { heading: text('grant.team'), cell: otherOf },
    { heading: text('grant.sites'), cell: ({ siteCodes }) => siteCodes.join(', ') },
    { heading: text('grant.kinds'), cell: ({ kinds }) => kinds.map((kind) => text(`grant.kind.${kind}`)).join(', ') },
    { heading: text('grant.days'), cell: daysOf },
    { heading: text('grant.endsAt'), cell: ({ endsAt }) => <time dateTime={endsAt}>{describe.time(endsAt)}</time> },
    {
      heading: text('grant.state'),
      cell: ({ state }) => <Badge variant={variants[state]}>{text(`grant.state.${state}`)}</Badge>,
      kind: 'word',
    },
    {
      heading: text('people.actions'),
      cell: (grant) =>
        isOpen(grant) ? (
          <ReasonedButton
            reason={reason}
            sharedReasonId={reasonId}
            size="S"
            variant="danger-light"
            label={text(`grant.revokeOf.${side}`, { team: otherOf(grant) })}
            onClick={() => {
              onRevoke(grant);
            }}
          >
            {text('grant.revoke')}
          </ReasonedButton>
        ) : (
          '–'
        ),
    },
  ];

  if (grants.length === 0) {
    return (
      <Typography tag="p" textColor="neutral600">
        {text(`grant.none.${side}`)}
      </Typography>
    );
  }
  return (
    <>
      {reason !== undefined && grants.some(isOpen) ? (
        <Typography tag="p" id={reasonId} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      ) : null}
      <DataTable caption={text(`grant.${side}`)} columns={columns} rows={grants} keyOf={({ id }) => id} isWide />
    </>
  );
};
