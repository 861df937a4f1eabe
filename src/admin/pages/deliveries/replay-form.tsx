import { Flex } from '@strapi/design-system';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Answer } from '../../shared/call';
import { deliveryPermissions } from '../../shared/permissions';
import { ProblemNotice } from '../../shared/problem-notice';
import { ReasonedButton } from '../../shared/reasoned-button';
import { useDeed } from '../../shared/use-deed';
import { useMay } from '../../shared/use-may';
import { useText } from '../../shared/use-text';
import { LineField } from '../customers/line-field';

interface ReplayFormProps<T> {
  readonly submit: string;
  readonly send: (reason: string) => Promise<Answer<T>>;
  readonly onDone: (answer: T) => void;
  /** What else is asked. */
  readonly children?: ReactNode;
}

/** As the server takes it. */
const [fewest, most] = [3, 1000];

/** Sends once more what was given up; the reason is kept for ever. */
export const ReplayForm = <T,>({ submit, send, onDone, children }: ReplayFormProps<T>) => {
  const text = useText();
  const mayReplay = useMay(deliveryPermissions.replay);
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const isTooShort = reason.trim().length < fewest;

  const replay = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayReplay || isBusy || isTooShort) return;
    const answer = await perform(async () => send(reason.trim()));
    if (answer === null) return;
    setReason('');
    setHasTried(false);
    onDone(answer);
  };

  return (
    <form onSubmit={(event) => void replay(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
        <LineField
          name="reason"
          label={text('delivery.reason')}
          hint={`${text('delivery.reason.hint')} ${text('reason.forEver')}`}
          value={reason}
          fault={hasTried && isTooShort ? text('delivery.reason.invalid') : undefined}
          isDisabled={isBusy}
          isRequired
          isLong
          maxLength={most}
          onChange={setReason}
        />
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayReplay ? undefined : text('delivery.noPermission')}>
          {submit}
        </ReasonedButton>
      </Flex>
    </form>
  );
};
