import { Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ResendInvitation, RevokeInvitation, type Invitation } from '../../../../plugins/teams/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDeed } from '../../../shared/use-deed';
import { useText } from '../../../shared/use-text';
import { InvitationTable } from './invitation-table';

interface OpenInvitationsProps {
  readonly team: string;
  readonly invitations: readonly Invitation[];
  readonly onChanged: () => void;
}

/** Who has been asked into a team and has not come yet. */
export const OpenInvitations = ({ team, invitations, onChanged }: OpenInvitationsProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const [resendingId, setResendingId] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { isBusy, refusal, perform } = useDeed();

  const resend = async ({ id, email }: Invitation): Promise<void> => {
    if (isBusy) return;
    setSaid(null);
    setResendingId(id);
    const answer = await perform(async () => callServer(ResendInvitation, { params: { id }, query: { team } }));
    setResendingId(null);
    if (answer !== null) toggleNotification({ type: 'success', message: text('invitation.resent', { email }) });
    onChanged(); // refused too: it may have been accepted meanwhile
  };
  const revoke = async ({ id, email }: Invitation): Promise<void> => {
    setSaid(null);
    const answer = await perform(async () => callServer(RevokeInvitation, { params: { id }, query: { team } }));
    setRevoking(null);
    if (answer !== null) setSaid(text('invitation.revoked', { email }));
    onChanged();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      {said === null ? null : <Notice tone="success" title={said} takesFocus />}
      {invitations.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {text('invitation.empty')}
        </Typography>
      ) : (
        <InvitationTable
          invitations={invitations}
          busyId={resendingId}
          onResend={(invitation) => void resend(invitation)}
          onRevoke={setRevoking}
        />
      )}
      <ConfirmDialog
        isOpen={revoking !== null}
        title={text('invitation.revoke.title')}
        description={text('invitation.revoke.sure', { email: revoking?.email ?? '' })}
        confirm={text('invitation.revoke.confirm')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => {
          if (revoking !== null) void revoke(revoking);
        }}
        onClose={() => {
          setRevoking(null);
        }}
      />
    </Flex>
  );
};
