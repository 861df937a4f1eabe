import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { WithdrawAuditorRequest, type AuditorRequestDetail } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { Panel } from '../../../shared/panel';
import { requestPermission } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';

interface EndPanelProps {
  readonly request: AuditorRequestDetail;
  readonly onDecided: (said: string) => void;
}

/** What was approved can be ended before its day. */
export const EndPanel = ({ request: { id, asker }, onDecided }: EndPanelProps) => {
  const text = useText();
  const mayDecide = useMay(requestPermission);
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, refusal, perform } = useDeed();

  const end = async (): Promise<void> => {
    const answer = await perform(async () => callServer(WithdrawAuditorRequest, { params: { id }, query: {}, body: {} }));
    setIsAsking(false);
    if (answer !== null) onDecided(text('request.ended'));
  };

  return (
    <Panel heading={text('request.end')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p">{text('request.end.text', { asker })}</Typography>
        <ReasonedButton
          variant="danger-light"
          reason={mayDecide ? undefined : text('request.noPermission')}
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {text('request.end.button')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      </Flex>
      <ConfirmDialog
        isOpen={isAsking}
        title={text('request.end')}
        description={text('request.end.sure', { asker })}
        confirm={text('request.end.button')}
        isDanger
        isBusy={isBusy}
        onConfirm={() => void end()}
        onClose={() => {
          setIsAsking(false);
        }}
      />
    </Panel>
  );
};
