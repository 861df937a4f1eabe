import { Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { ApproveAuditorRequest, type AuditorRequestDetail } from '../../../../plugins/audit/contracts';
import { callServer } from '../../../shared/call';
import { Panel } from '../../../shared/panel';
import { requestPermission } from '../../../shared/permissions';
import { ProblemNotice } from '../../../shared/problem-notice';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useDeed } from '../../../shared/use-deed';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';
import { Part } from '../../customers/part';
import { draftFor, findApprovalFaults, toApprovalBody } from './approval-draft';
import { ApprovalFields } from './approval-fields';
import { DeclineForm } from './decline-form';

interface DecisionProps {
  readonly request: AuditorRequestDetail;
  readonly onDecided: (said: string) => void;
}

const ApprovalForm = ({ request: { id, owner, scope }, onDecided }: DecisionProps) => {
  const text = useText();
  const mayDecide = useMay(requestPermission);
  const [draft, setDraft] = useState(() => draftFor(scope));
  const [hasTried, setHasTried] = useState(false);
  const { isBusy, refusal, perform } = useDeed();
  const faults = findApprovalFaults(draft, text);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (!mayDecide || isBusy || faults.size > 0) return;
    const answer = await perform(async () => callServer(ApproveAuditorRequest, { params: { id }, query: {}, body: toApprovalBody(draft) }));
    if (answer !== null) onDecided(text('request.approved', { owner }));
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <ApprovalFields
          draft={draft}
          onChange={(changes) => {
            setDraft({ ...draft, ...changes });
          }}
          faults={hasTried ? faults : new Map<string, string>()}
          isDisabled={isBusy}
        />
        <ReasonedButton type="submit" isBusy={isBusy} reason={mayDecide ? undefined : text('request.noPermission')}>
          {text('request.approve')}
        </ReasonedButton>
        {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      </Flex>
    </form>
  );
};

/** The team decides; Luminous does in its place where the law says so. */
export const DecisionPanel = (props: DecisionProps) => {
  const text = useText();
  const { owner } = props.request;
  return (
    <Panel heading={text('request.decide', { owner })}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography tag="p">{text('request.decide.text', { owner })}</Typography>
        <ApprovalForm {...props} />
      </Flex>
      <Part heading={text('request.decline')}>
        <DeclineForm {...props} />
      </Part>
    </Panel>
  );
};
