import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Invitation } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { customerPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDescribe } from '../../../shared/use-describe';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { InvitationBadge } from './invitation-badge';

interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  /** The one that is being sent again. */
  readonly busyId: string | null;
  readonly onResend: (invitation: Invitation) => void;
  readonly onRevoke: (invitation: Invitation) => void;
}

export const InvitationTable = ({ invitations, busyId, onResend, onRevoke }: InvitationTableProps) => {
  const text = useText();
  const describe = useDescribe();
  const reasonId = useId();
  const reason = useMay(customerPermissions.invite) ? undefined : text('people.noPermission');
  const off = { reason, sharedReasonId: reasonId, size: 'S' } as const;

  const columns: readonly Column<Invitation>[] = [
    { heading: text('people.email'), cell: ({ email }) => email },
    { heading: text('people.role'), cell: ({ role }) => text(`people.role.${role}`), kind: 'word' },
    { heading: text('invitation.state'), cell: ({ state }) => <InvitationBadge state={state} />, kind: 'word' },
    {
      heading: text('invitation.mail'),
      cell: ({ isSent, sendCount }) => (isSent ? text('invitation.sent', { count: sendCount }) : text('invitation.sending')),
    },
    { heading: text('invitation.expiresAt'), cell: ({ expiresAt }) => <time dateTime={expiresAt}>{describe.time(expiresAt)}</time> },
    {
      heading: text('people.actions'),
      cell: (invitation) => (
        <Flex gap={2} wrap="wrap">
          <ReasonedButton
            {...off}
            variant="tertiary"
            label={text('invitation.resendTo', { email: invitation.email })}
            isBusy={busyId === invitation.id}
            onClick={() => {
              onResend(invitation);
            }}
          >
            {text('invitation.resend')}
          </ReasonedButton>
          <ReasonedButton
            {...off}
            variant="danger-light"
            label={text('invitation.revokeOf', { email: invitation.email })}
            onClick={() => {
              onRevoke(invitation);
            }}
          >
            {text('invitation.revoke')}
          </ReasonedButton>
        </Flex>
      ),
    },
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <DataTable caption={text('invitation.open')} columns={columns} rows={invitations} keyOf={({ id }) => id} />
      {reason === undefined ? null : (
        <Typography id={reasonId} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      )}
    </Flex>
  );
};
