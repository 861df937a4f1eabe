import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { WithdrawImport, type Import } from '../../../api/intake/contracts';
import { callServer } from '../../shared/call';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { withdrawPermission } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonField } from '../../shared/reason-field';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';

interface WithdrawProps {
  readonly team: string;
  readonly data: Import;
  readonly onWithdrawn: () => void;
}

const leastReason = 3;

/** Takes the results back. What they had replaced counts again, and nothing is deleted. */
export const Withdraw = ({ team, data: { id }, onWithdrawn }: WithdrawProps) => {
  const text = useText();
  const mayWithdraw = useMay(withdrawPermission);
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { isBusy, refusal, perform } = useDeed();

  const withdraw = async (): Promise<void> => {
    const body = { reason: reason.trim() };
    const answer = await perform(async () => callServer(WithdrawImport, { params: { id }, query: { team }, body }));
    setIsAsking(false);
    if (answer !== null) onWithdrawn();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">{text('withdraw.text')}</Typography>
      <ReasonedButton
        variant="danger-light"
        reason={mayWithdraw ? undefined : text('withdraw.noPermission')}
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {text('withdraw.button')}
      </ReasonedButton>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      <ConfirmDialog
        isOpen={isAsking}
        title={text('withdraw.title')}
        description={text('withdraw.sure')}
        confirm={text('withdraw.confirm')}
        isDanger
        isReady={reason.trim().length >= leastReason}
        isBusy={isBusy}
        onConfirm={() => void withdraw()}
        onClose={() => {
          setIsAsking(false);
        }}
      >
        <ReasonField
          label={text('withdraw.reason')}
          hint={text('withdraw.reason.hint')}
          reason={reason}
          onChange={setReason}
          isDisabled={isBusy}
          isRequired
        />
      </ConfirmDialog>
    </Flex>
  );
};
