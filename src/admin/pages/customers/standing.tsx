import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { RestoreCustomer, SuspendCustomer, type Customer } from '../../../plugins/teams/contracts';
import { callServer } from '../../shared/call';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { customerPermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonField } from '../../shared/reason-field';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';

interface StandingProps {
  readonly customer: Customer;
  readonly onChanged: (customer: Customer) => void;
}

const leastReason = 3;

/** Keeps a customer's people and keys out, or lets them in again. Nothing is deleted either way. */
export const Standing = ({ customer: { slug, state, suspensionReason }, onChanged }: StandingProps) => {
  const text = useText();
  const maySuspend = useMay(customerPermissions.suspend);
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { isBusy, refusal, perform } = useDeed();
  const verb = state === 'active' ? 'suspend' : 'restore';

  const change = async (): Promise<void> => {
    const sent = { params: { slug }, query: {} };
    const answer = await perform(async () =>
      verb === 'suspend' ? callServer(SuspendCustomer, { ...sent, body: { reason: reason.trim() } }) : callServer(RestoreCustomer, sent),
    );
    setIsAsking(false);
    if (answer === null) return;
    setReason('');
    onChanged(answer.data);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">{text(`customer.${verb}.text`)}</Typography>
      {suspensionReason === null ? null : (
        <Typography tag="p">{text('customer.suspendedBecause', { reason: suspensionReason })}</Typography>
      )}
      <ReasonedButton
        variant={verb === 'suspend' ? 'danger-light' : 'default'}
        reason={maySuspend ? undefined : text('customer.suspend.noPermission')}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {text(`customer.${verb}`)}
      </ReasonedButton>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      <ConfirmDialog
        isOpen={isAsking}
        title={text(`customer.${verb}.title`)}
        description={text(`customer.${verb}.sure`)}
        confirm={text(`customer.${verb}`)}
        isDanger={verb === 'suspend'}
        isReady={verb === 'restore' || reason.trim().length >= leastReason}
        isBusy={isBusy}
        onConfirm={() => void change()}
        onClose={() => {
          setIsAsking(false);
        }}
      >
        {verb === 'restore' ? null : (
          <ReasonField
            label={text('customer.suspend.reason')}
            hint={text('customer.suspend.reason.hint')}
            reason={reason}
            onChange={setReason}
            isDisabled={isBusy}
            isRequired
          />
        )}
      </ConfirmDialog>
    </Flex>
  );
};
