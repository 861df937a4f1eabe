import { Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { ConfirmThresholds, EndThreshold, type Threshold } from '../../../../plugins/notifications/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { thresholdPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { EndDialog } from './end-dialog';

interface ThresholdActsProps {
  readonly team: string;
  readonly threshold: Threshold;
  readonly onChange: () => void;
  /** With what there is to say about it. */
  readonly onDone: (said: string) => void;
}

/** What can be done with a threshold that is not over: confirm it, change it, end it. */
export const ThresholdActs = ({ team, threshold, onChange, onDone }: ThresholdActsProps) => {
  const text = useText();
  const reasonId = useId();
  const reason = useMay(thresholdPermissions.manage) ? undefined : text('threshold.noPermission');
  const [asked, setAsked] = useState<'confirm' | 'end' | null>(null);
  const { isBusy, refusal, perform } = useDeed();
  const { id, version, state } = threshold;
  const isProposed = state === 'proposed';
  const off = { reason, sharedReasonId: reasonId } as const;

  const confirm = async (): Promise<void> => {
    const body = { proposals: [{ id, version }] };
    const answer = await perform(async () => callServer(ConfirmThresholds, { query: { team }, body }));
    setAsked(null);
    if (answer !== null) onDone(text('threshold.confirmed'));
  };
  const end = async (from: string | null): Promise<void> => {
    const answer = await perform(async () => callServer(EndThreshold, { params: { id }, query: { team }, body: { version, from } }));
    setAsked(null);
    if (answer !== null) onDone(text(isProposed ? 'threshold.declined' : 'threshold.ended'));
  };
  const close = (): void => {
    setAsked(null);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      <Flex gap={3} wrap="wrap">
        {isProposed ? (
          <ReasonedButton
            {...off}
            onClick={() => {
              setAsked('confirm');
            }}
          >
            {text('threshold.confirm')}
          </ReasonedButton>
        ) : null}
        <ReasonedButton {...off} variant="secondary" onClick={onChange}>
          {text('threshold.change')}
        </ReasonedButton>
        <ReasonedButton
          {...off}
          variant="danger-light"
          onClick={() => {
            setAsked('end');
          }}
        >
          {text(isProposed ? 'threshold.decline' : 'threshold.end')}
        </ReasonedButton>
      </Flex>
      {reason === undefined ? null : (
        <Typography id={reasonId} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      )}
      <ConfirmDialog
        isOpen={asked === 'confirm'}
        title={text('threshold.confirm.title')}
        description={text('threshold.confirm.sure', { count: 1 })}
        confirm={text('threshold.confirm')}
        isBusy={isBusy}
        onConfirm={() => void confirm()}
        onClose={close}
      />
      {asked === 'end' ? <EndDialog threshold={threshold} isBusy={isBusy} onConfirm={(from) => void end(from)} onClose={close} /> : null}
    </Flex>
  );
};
