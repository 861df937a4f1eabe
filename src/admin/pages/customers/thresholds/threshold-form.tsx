import { Button, Flex } from '@strapi/design-system';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ThresholdRule, type Threshold } from '../../../../plugins/notifications/contracts';
import type { Answer } from '../../../shared/call';
import { Notice } from '../../../shared/notice';
import { thresholdPermissions } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { findThresholdFaults, readThresholdFaults } from './find-threshold-faults';
import { toRule, type ThresholdDraft } from './threshold-draft';
import { PreviewOutcome } from './preview-outcome';
import { ThresholdFields } from './threshold-fields';
import { useKnownNames } from './use-known-names';
import { usePreview } from './use-preview';

interface ThresholdFormProps {
  readonly team: string;
  readonly initial: ThresholdDraft;
  /** The version that is changed; null for a new threshold. */
  readonly before: Pick<Threshold, 'id' | 'rule'> | null;
  readonly submit: string;
  readonly send: (rule: object) => Promise<Answer<{ readonly data: Threshold }>>;
  readonly onSaved: (threshold: Threshold) => void;
  readonly onGivenUp: () => void;
  /** What else is asked. */
  readonly children?: ReactNode;
}

interface FormButtonsProps extends Pick<ThresholdFormProps, 'submit' | 'onGivenUp'> {
  readonly isBusy: boolean;
  readonly isLooking: boolean;
  readonly onLook: () => void;
}

const FormButtons = ({ submit, isBusy, isLooking, onLook, onGivenUp }: FormButtonsProps) => {
  const text = useText();
  const reason = useMay(thresholdPermissions.manage) ? undefined : text('threshold.noPermission');
  return (
    <Flex gap={3} wrap="wrap">
      <ReasonedButton type="submit" isBusy={isBusy} reason={reason}>
        {submit}
      </ReasonedButton>
      <ReasonedButton variant="secondary" isBusy={isLooking} reason={reason} onClick={onLook}>
        {text('threshold.preview')}
      </ReasonedButton>
      <Button variant="tertiary" size="L" onClick={onGivenUp}>
        {text('threshold.giveUp')}
      </Button>
    </Flex>
  );
};

/** Sets a threshold, or its next version. The same schema checks it here and on the server; what names mean is the server's. */
export const ThresholdForm = ({ team, initial, before, submit, send, onSaved, onGivenUp, children }: ThresholdFormProps) => {
  const text = useText();
  const mayManage = useMay(thresholdPermissions.manage);
  const known = useKnownNames(team);
  const [draft, setDraft] = useState(initial);
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const rule = toRule(draft, before === null ? null : before.rule);
  const preview = usePreview(team, before?.id ?? null);
  const faults = findThresholdFaults(ThresholdRule, rule, draft, text);
  const shown = hasTried
    ? new Map([...readThresholdFaults(refusal ?? preview.refusal, 'rule.', draft, text), ...faults])
    : new Map<string, string>();

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayManage || isBusy || faults.size > 0) return;
    const answer = await perform(async () => send(rule));
    if (answer !== null) onSaved(answer.data);
  };

  const look = async (): Promise<void> => {
    setHasTried(true);
    if (faults.size === 0) await preview.look(rule);
  };

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <ThresholdFields
          draft={draft}
          faults={shown}
          known={known}
          // What is looked through is what the fields say.
          isDisabled={isBusy || preview.isBusy}
          onChange={(changes) => {
            setDraft((present) => ({ ...present, ...changes }));
            preview.forget();
          }}
        />
        {children}
        {hasTried && faults.size > 0 ? <Notice tone="warning" title={text('threshold.faults', { count: faults.size })} /> : null}
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
        <PreviewOutcome preview={preview} />
        <FormButtons {...{ submit, isBusy, onGivenUp }} isLooking={preview.isBusy} onLook={() => void look()} />
      </Flex>
    </form>
  );
};
