import { useState } from 'react';
import type { Threshold } from '../../../../plugins/notifications/contracts';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { toInstant } from '../../../shared/local-time';
import { useText } from '../../../shared/use-text';
import { LineField } from '../line-field';

interface EndDialogProps {
  readonly threshold: Threshold;
  readonly isBusy: boolean;
  readonly onConfirm: (from: string | null) => void;
  readonly onClose: () => void;
}

const isAhead = (moment: string | null): boolean => moment !== null && Date.parse(moment) > Date.now();

/** Ends a threshold, now or on a day ahead; a proposal is declined. */
export const EndDialog = ({ threshold, isBusy, onConfirm, onClose }: EndDialogProps) => {
  const text = useText();
  const [from, setFrom] = useState('');
  const what = threshold.state === 'proposed' ? 'decline' : 'end';
  const isUnusable = from !== '' && !isAhead(toInstant(from));
  return (
    <ConfirmDialog
      isOpen
      title={text(`threshold.${what}.title`)}
      description={text(`threshold.${what}.sure`)}
      confirm={text(`threshold.${what}.confirm`)}
      isDanger
      isReady={!isUnusable}
      isBusy={isBusy}
      onConfirm={() => {
        onConfirm(toInstant(from));
      }}
      onClose={onClose}
    >
      {what === 'decline' ? null : (
        <LineField
          name="endsFrom"
          label={text('threshold.endsFrom')}
          hint={text('threshold.endsFrom.hint')}
          value={from}
          fault={isUnusable ? text('threshold.endsFrom.invalid') : undefined}
          isDisabled={isBusy}
          type="datetime-local"
          onChange={setFrom}
        />
      )}
    </ConfirmDialog>
  );
};
