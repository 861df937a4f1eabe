import { useState } from 'react';
import { LiftHold, type Hold } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonField } from '../../../shared/reason-field';
import { useDeed } from '../../../shared/use-deed';
import { useText } from '../../../shared/use-text';

interface LiftDialogProps {
  /** Null while nothing is asked. */
  readonly hold: Hold | null;
  readonly onLifted: () => void;
  readonly onClose: () => void;
}

/** Asks why, because what goes then does not come back. */
export const LiftDialog = ({ hold, onLifted, onClose }: LiftDialogProps) => {
  const text = useText();
  const [reason, setReason] = useState('');
  const { isBusy, refusal, perform } = useDeed();
  const lift = async (): Promise<void> => {
    const params = { id: hold?.id ?? '' };
    const answer = await perform(async () => callServer(LiftHold, { params, query: {}, body: { reason } }));
    if (answer === null) return;
    setReason('');
    onLifted();
  };
  return (
    <ConfirmDialog
      isOpen={hold !== null}
      isDanger
      title={text('retention.lift.title')}
      description={text('retention.lift.description')}
      confirm={text('retention.lift')}
      isReady={reason.trim() !== ''}
      isBusy={isBusy}
      onConfirm={() => void lift()}
      onClose={onClose}
    >
      <ReasonField
        label={text('retention.lift.reason')}
        hint={text('retention.reason.hint')}
        reason={reason}
        isDisabled={isBusy}
        isRequired
        onChange={setReason}
      />
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
    </ConfirmDialog>
  );
};
