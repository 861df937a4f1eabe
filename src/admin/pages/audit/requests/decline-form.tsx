import { Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { DeclineAuditorRequest, type AuditorRequestDetail } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { requestPermission } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { LineField } from '../../customers/line-field';

interface DeclineFormProps {
  readonly request: AuditorRequestDetail;
  readonly onDecided: (said: string) => void;
}

export const DeclineForm = ({ request: { id, owner }, onDecided }: DeclineFormProps) => {
  const text = useText();
  const mayDecide = useMay(requestPermission);
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const isGiven = reason.trim() !== '';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayDecide || isBusy || !isGiven) return;
    const body = { reason: reason.trim() };
    const answer = await perform(async () => callServer(DeclineAuditorRequest, { params: { id }, query: {}, body }));
    if (answer !== null) onDecided(text('request.declined', { owner }));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <LineField
          name="reason"
          label={text('request.reason')}
          hint={text('request.reason.hint')}
          value={reason}
          fault={hasTried && !isGiven ? text('request.reason.invalid') : undefined}
          isDisabled={isBusy}
          isRequired
          isLong
          maxLength={500}
          onChange={setReason}
        />
        <ReasonedButton type="submit" variant="danger-light" isBusy={isBusy} reason={mayDecide ? undefined : text('request.noPermission')}>
          {text('request.decline.button')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      </Flex>
    </form>
  );
};
